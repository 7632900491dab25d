extension WordList {
  /// Everyday Spanish words, all of them quick to type on any keyboard.
  static let spanish: StaticString = """
    abanico abedul abeja abeto abierto abono abrazo abrigo abril abrir absorto abuelo aceite acento \
    aceptar acera acorde actor actriz acuario acudir acuerdo adelfa adentro adivina admirar adobe adobo \
    adornar adorno aduana adulto afable afinar aforo afuera agenda agitar agosto agradar agua aguja \
    ahora ahorrar aire ajedrez ajo ajustar ala alameda alba alce alcoba aldea alegrar alegre alejar \
    alerce aleta alfalfa alfiler alfombra algo alguien alianza aliento alisar aliviar aljibe allanar \
    allegar alma almeja alondra alpaca alpino altavoz alto altura alubia alumbrar alumno alzar ama \
    amable amapola amargo amasar ambos ameno amigo amistad amparo amplio ampolla anca ancho ancla andar \
    anfibio anguila anhelo anillo animal animar anoche anotar antena antes antiguo anual anuncio apagar \
    apartar apetito apilar apio aplauso apodo apoyar apoyo aprecio apuntar apunte aquel aquello arado \
    arar arbusto arcilla arco ardilla arena arete argolla armario aro aroma arpa arquero arreglo arriba \
    arroyo arroz arte artista asa asado ascua aseo asfalto asiento asignar asistir asno asomar aspa \
    aspecto aspirar astilla astro asunto atar atento atleta atraer atril aula aumento aunque aurora \
    autor avance avanzar ave avellana avena avenida aventura avestruz avisar aviso avispa ayer ayuda \
    ayuno azada azafata azahar azalea azar azotea azucena azufre azul azulejo babor bache bailar baile \
    bajar bajo balada balanza balde ballena balsa banco banda bandeja bandera banjo banqueta bar baraja \
    barato barba barco barniz barranco barrer barriga barrio barro base bastante bata batalla batata \
    batir beber bebida becerro belleza bello bicho bigote billete bisonte blanco blando bloque blusa \
    boca bocado bocina boda bodega boina bola boleto bolso bombilla bonanza bonito bordar borde borrar \
    bosque bostezo bota bote botella botones boya bravo brazo breve brillar brillo brincar brindis brisa \
    broche broma bronce brotar brote bruma bucear bueno buey bufanda bulto burbuja buscar butaca buzo \
    caballo cabello caber cabeza cabina cable cabo cabra cacao cada cadena caer cafeto caja cajero cal \
    calamar caldera caldo calidad callar calle calma calor calzado cama camafeo cambiar cambio camello \
    caminar camino camisa camiseta campana campo canal canario canasta candil canela canguro canica \
    canoa cansado cantar cantera cantidad canto capa capaz capilla capital capitel capote captar capullo \
    cara caracol carbono cardo careta carga carnaval carne carnero carpa carpeta carreta carro carta \
    cartel cartero cartilla casaca cascada casco casero caseta casi casilla caso castor catalejo cauce \
    causa cautela cauto cavar cayado cazuela cebada cebo cebolla cebra ceder cedro ceja celeste cena \
    cenefa centeno centro cepillo cerca cereal cerezo cero cerrar cerro cerrojo cesto chaleco chapa \
    charco charla chico chispa chiste chopo choza ciclo cielo ciencia ciento cierto ciervo cifra cigarra \
    cima cimiento cinco cine cinta circo circular ciruela cisne cita ciudad claro clase clavel clavo \
    cliente clima cobalto cobija cobre cocer coche cocina coco codo cofrade cofre cogote cohete cojines \
    cola colador colcha colegio colgar colina collar colmena color columna columpio comedia comedor \
    comer cometa comida comino como compota comprar comuna con concierto conde conejo conocer consejo \
    consola contar convite copa copia coral corbata corcel corcho cordel cordero corneta coro corona \
    corral correo correr cortar corte corteza cortina corto cosa cosecha coser costa costado costura \
    cotorra crear crecer creer crema cresta criar cristal cruce cruzar cuaderno cuadro cual cuando \
    cuarto cuatro cubeta cubo cubrir cuchara cuello cuenca cuento cuerda cuero cuerpo cuesta cueva \
    cuidar culebra cultivo cultura cumbre cumplir cuna cuota cupo curioso curso curva cutis dado dalia \
    danza dar dato deber decena decidir decimal decir dedal dedo dejar delgado demora dentro deporte \
    derecho derivar desde deseo desfile desierto despacio destino desvelo detalle detener deuda diario \
    dibujar dibujo dicho dictado diente diez difusor digital digno diluir dinero diploma dirigir disco \
    disfraz diurno divertir doblar doble doce docena doctor domador domingo dominio donar donde dorado \
    dormir dorso dos dosel drama ducha dueto dulce duna durar durazno duro echar eclipse eco edad \
    edificio editar educar efecto eje ejemplo elaborar elefante elegir elevar elogio embalse embudo \
    emitir empate empezar emplear empujar encaje encargo encender encima encina enebro enero enfocar \
    enlace enorme ensayar ensayo enseres entero entrada entrar entre entregar envase enviar envolver \
    equipo era erizo esbelto escala escena escoba escoger escuela escultor esencia esfera esfuerzo \
    esmalte esmero espacio espalda especial especie espejo esperar espiga espina espinaca espliego \
    esponja espuma esquina establo estaca estadio estambre estar estatua este estela estepa estilo \
    estirar estofa estrado estrenar estreno estribo estrofa estuario estuche estufa etapa eterno \
    etiqueta evento exacto examen exhibir existir experto explicar explorar extra extremo fabada faceta \
    fachada factor faja falda fama familia famoso fanega fango faro farol farola fase favor febrero \
    fecha feliz felpa feria fibra fideo fiel fiesta figura fijar fijo fila filtro fin final fino firma \
    flamante flamenco flauta flecha fleco flor florero flota fluir foco fogata folio follaje folleto \
    fondo forma forro fortuna foto fragata franco franela franja frasco frase frente fresa fresal fresco \
    fresno friega frijol friso frotar fruta frutal frutero fuego fuelle fuente fuerte fuerza funda \
    futuro gacela gafas gaita gajo gala galleta gallina gallo galope ganadero ganar gancho ganso garaje \
    garza gasa gaseosa gastar gato gaveta gaviota gema gemelo general genio gente gentil geranio gerente \
    germen gesto gigante gimnasio girar girasol giro glaciar global globo gloria glosa gol goleta goma \
    gorro gota gotera gozar gozo grabar gracia grado grafito gragea gramo gran grande granero granito \
    granja grano grapa gratis grato grava gremio grieta grifo grillo gris gritar grosella grosor grueso \
    grulla grupo gruta guante guapo guarda guayaba guiar guiso guitarra gusano gustar gusto haba habano \
    haber habitar hablar hacer hacia hada halago hamaca harina hasta hebilla hebra hecho helado helecho \
    heno hermano hermoso hervir hielo hierba hierro higo higuera hijo hilera hilo himno hinojo hogar \
    hoguera hoja hojaldre hola hombro hondo honesto hongo honor hora horario hormiga horno hotel hoy \
    hoyo hueco huella huerto huevo humano humedad humilde humo huso idea ideal idioma igual iguana \
    imagen imitar impar impulso incienso incluir indagar indicar infancia influir ingenio inicio inmenso \
    inquieto insecto intenso interno intuir invento invertir invitar iris isla islote istmo izar jabones \
    jacinto jaguar jalea jarabe jarra jarrones jaspe jaula jefe jerga jinete jirafa jornada joven joya \
    joyero jubileo judo juego jueves jugada jugar jugo juguete julio juncal junco junio junto jurado \
    justo juvenil kayak kilo kiosco kiwi koala labio labor labrar lacio ladera lado ladrillo lagarto \
    lago laguna lamer lana lancha lanzar lapicero largo lasca lata latido latir laurel lava lavanda lazo \
    leal lealtad leche lechuga lechuza lector leer lejano lejos lema lengua lento leones leopardo letra \
    letrero levadura levantar leve leyenda liana libro liebre lienzo ligar ligero lija lila lima limpiar \
    limpio linaje lince lindo lino lirio liso lisonja listo litera litoral litro llama llano llanta \
    llanura llave llavero llegar llenar lleno llevar llover lluvia lobo local lomo lona longitud loro \
    losa lote loza lucero luces lucir luego lugar lujo lumbre luna lunes lupa lustre luz maceta madeja \
    madera madre madrina madrugar maduro maestro magia magno magnolia maleta malla malva mambo manada \
    mancha manera mango mano manojo mantel mantener mantilla manto manual manzano mapa mapache maqueta \
    mar maraca marcha marco marea marfil margen marino marisco marmita martes marzo masa masaje mascota \
    masticar materia matiz matorral mayo mazo mazorca mecer mecha medalla medida medio medir mejilla mejor \
    mejora melena melisa mellizo melones memoria menor menos mensaje menta mente menudo mercado merecer \
    mesa mesero meseta mesita meta metal meter metro mezcla miel miga mil milagro milla mimar mimbre \
    mimo mimosa mina mineral minero minuto mirada mirador mirar mirlo mirto mismo mitad mito mochila \
    modelo moderno modesto modo mojar molde moler molino momento moneda mono montar monte montura mora \
    morado morena mosaico mosca mostaza mosto mostrar motivo motor mover mozo mucho mudanza mueble muela \
    muelle muestra mujer mula mundial mundo muralla muro museo musgo muslo mutuo muy nabo nacer nada \
    nadador naipe naranjo nardo nariz narrar nasal nata natural naval nave navegar navidad neblina \
    negocio negro neutro nevado nevar nevera nido niebla nieto nieve ninfa nivel noble noche nogal \
    nombrar nombre nopal norma norte nosotros nota noticia novato novedad novela noviembre nube nudo nuera \
    nuestro nueve nuevo nuez numeroso nunca nutria nutrir oasis objeto oblea obra obrero observar \
    obtener oca ocarina ocaso ochenta ocho ocio octavo octubre ocupar ocurrir odre oeste oferta oficina \
    oficio ofrecer ojal ojo ola oleaje oler olfato olivo olla olmo olor omega once onda ondular opinar \
    optar orar orden ordenar oreja orfebre orgullo origen orilla oro ortiga oruga oscilar oso ostra \
    otero otomana otro oveja ovillo oyente pactar padre padrino paella pagar pago paisaje pajarita palabra \
    palacio paladar palco paleta palma palmera palmito palo paloma palta pan pana panal pandero panel \
    pantalla panza papaya papel papilla paquete para parada paraguas parcela pardo pared parque parra \
    parte partir pasado pasaje pasarela paseo pasillo paso pastel pasto patata patinar patines patio \
    pato patria pausa pavo payaso paz peca peces pedal pedir peinar peine pelar pelo pelota peluca \
    pensar pepino percha perdiz perejil perfil perfume perla permiso pero perro persona pesca peseta \
    peso petaca pez piano pianola picar pico pie piedra piel pierna pieza pila piloto pimiento pinar \
    pincel pino pinta pintor pintura pinza pipa pisar piscina piso pista pizarra pizza placa placer plan \
    plancha planeta plano planta platea plato playa plazo plegar pleno plomo pluma plural poblado poblar \
    poco podar poder poema poeta polea polen polilla pollo polo polvo pomelo poncho poner popular \
    portada portal portero posada posar poste postre potro pozo prado precio preciso pregunta premio \
    prenda preparar primo prisma probar producto prometer pronto propina propio prosa prueba pueblo \
    puente puerto pues puesto pulgar pulir pulpo pulsera pulso puma punto pupila pupitre que quedar \
    quena querer queso quien quieto quilla quince quinoa quinta quintal quiosco quitar rabo racha racimo \
    radiante radio ramo rana rancho rango rapaz rareza raro rasgo raspar rastro rayo rebote rebozo \
    recado receta recibir recinto recital recodo recoger recorte recreo recta recurso red redondo \
    reflejo refresco regadera regalar regalo regar regata regla regreso reino reir reja relato relevo \
    relieve rellano relleno reloj remanso remar remedio remo remolino remoto renacer renta reparar \
    repartir repetir repisa reponer reposo resina respeto resto resumen retablo retama retiro reto \
    retoque retozar retrato reunir revista revivir rey ribera rico riego rienda rima ritmo rito rizo \
    roble robusto roca rociar rodaja rodar rodear rodilla rojo rollo romance romero ronda ropa ropero \
    rosa rosal rosario rosca rostro rotar rubio rueda rugir ruido rumbo rural ruta rutina sabana saber \
    sabina sabio sabor sabroso sacar saco sal sala salero salida salir salitre salsa saltar salto salud \
    saludar salvia sanar sandia sano santo sapo sastre sauce sauna savia sazonar sebo secar seco seda \
    segar seguir segundo seis selva semana sembrar semilla senda sendero sentar sentido sentir separar \
    sepia ser sereno serie serrano serrar servir sesenta seta setenta siempre sierra siesta siete siglo \
    signo silbar silbato silencio silla silueta simple sin sino sirena sitio sobre sobrino sol solar \
    soldar soleado solista solo soltar sombra sonar sonata soneto sonido sonreir sonrisa sopa soplar \
    soplo soprano sorbete sorbo sorpresa sorteo suave subida subir suceso suelo suerte suma superior \
    surco surgir surtido susurro sutil tabla tablero taburete tacita taco tacones tal taladro talento \
    taller tallo tamal tambor tampoco tango tanque tanto tapa tapete tapiz tarde tarea tarima tarjeta \
    tarro tarta taxi taza teatro techo tecla teclado teja tejado tejer tejido tela tema temple templo \
    tener tenis tenor tenue tercero ternera ternura terraza terreno tesoro texto tez tibio tiempo tienda \
    tierno tierra tiesto tigre tijeras tila timbre tinte tinto tiovivo titular tiza toalla tobillo \
    tocador tocar tocino todo toldo tomar tomate tomillo tonada tono topacio tope topo toque tordo \
    tornasol tornillo toro toronja torre torta tortuga toser tostada total trabajo traer traje tramo \
    trapo tras trasto trato trazo trece tregua treinta tren trenza tres trigal trigo trillo trineo trino \
    triple triunfo trofeo trompeta trompo tronco tropical trote trozo trucha trueno trufa tubo tucanes \
    tul turbante turista turno tutor ubicar unidad unido unir universo uno untar urbano urgente urraca \
    usar uso usual usuario uva vaca vado vagar vago vainilla vajilla val vale valioso valla valle valor \
    vano vapor vaquero vara variar vario vasija vaso vasto vecino vejez velada velero velo veloz vena \
    vender vendimia venir venta ventana ver veraneo verano verbal verbena verbo verdad verde verdura \
    vereda vergel verja verso verter vestido vestir veta vez viajar viaje viajero vida vidrio viejo \
    viento viernes viga vigor vihuela villa vinagre violeta virtud visera visita vista vistoso vital \
    vitrina vivaz vivero vivienda vivir vivo vocal volante volar volcanes volumen volver votar voto voz \
    vuelo vuelta yate yedra yegua yema yerno yeso yoga yogur yuca yugo zafiro zamba zapato zarza zorro \
    zorzal zumbido zumo zurcir
    """
}

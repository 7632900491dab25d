import Strength

/// The table of phrases.
enum Examples {
  /// One a line, as they are typed.
  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  static let guessable = lines(
    """
    password
    Password1
    P@ssw0rd
    p4ssw0rd!
    drowssap
    password password password
    passwordpasswordpasswordpassword
    PASSWORD123
    letmein
    letmein letmein letmein
    iloveyou
    iloveyouiloveyouiloveyou
    I love you I love you
    ILoveYou2
    123456
    1234567890123456789012345
    987654321987654321
    111111111111111111111
    aaaaaaaaaaaaaaaaaaaaaaaa
    ababababababababababababab
    abcabcabcabcabcabcabcabc
    abcdefghijklmnopqrstuvwxyz
    zyxwvutsrqponmlkjihgfedcba
    a b c d e f g h i j k l m
    1 2 3 4 5 6 7 8 9 10
    2468101214
    qwerty
    qwertyuiop
    qwertyuiopasdfghjklzxcvbnm
    asdfghjklasdfghjkl
    qwertzuiopqwertzuiop
    azertyuiopqsdfghjklm
    asdfghjklñ
    1qaz2wsx
    1qaz2wsx3edc4rfv
    zaq1zaq1zaq1
    !@#$%^&*()
    789456123
    trustno1
    dragon
    monkey123
    sunshine2019
    Maria
    Maria Garcia
    María García
    maria garcia 1984
    Maria Garcia 12 June 1984
    María García 12 de junio de 1984
    JohnSmith1975
    Sarah and James
    Emma+Liam
    José Luis Rodríguez
    Michael Murphy 1979
    Guadalupe Hernández 2001
    Sofia 03/04/2012
    Mateo 14-09-2015
    Lucía y Martín 2010
    12 June 1984
    June 12th, 1984
    12 de junio de 1984
    el 12 de junio de 1984
    1984-06-12
    12/06/1984
    12.6.84
    12061984
    19840612
    120684
    24 diciembre 1999
    1st of January 2000
    1984
    2001 2003 2010
    fluffy
    Fluffy2015
    rex and bella
    firulais
    Firulais y Luna
    Toby Toby Toby
    Barcelona
    barcelona1992
    Manchester United
    manchesterunited1999
    liverpoolfc
    youllneverwalkalone
    You will never walk alone
    realmadrid
    Hala Madrid 2014
    bocajuniors
    Boca Juniors 1905
    Visca Barça
    Buenos Aires 1978
    New York 2001
    México 1985
    Madrid, España
    to be or not to be
    To be, or not to be, that is the question
    tobeornottobethatisthequestion
    Shall I compare thee to a summer's day?
    whether tis nobler in the mind to suffer
    the quick brown fox jumps over the lazy dog
    correct horse battery staple
    CorrectHorseBatteryStaple
    twinkle twinkle little star how I wonder
    Our Father, who art in heaven
    the lord is my shepherd
    may the force be with you
    En un lugar de la Mancha
    en un lugar de la mancha de cuyo nombre no quiero acordarme
    caminante no hay camino
    Verde que te quiero verde
    Padre nuestro que estás en el cielo
    Dios te salve María llena eres de gracia
    más vale tarde que nunca
    los pollitos dicen pío pío pío
    cumpleaños feliz
    te quiero mucho mi amor
    contraseña
    contraseña123
    Contraseña contraseña
    micontraseña
    tequieromucho
    teamo teamo teamo
    TeAmo2020
    uno dos tres cuatro cinco seis
    one two three four five six seven
    lunes martes miércoles jueves viernes
    monday tuesday wednesday thursday
    enero febrero marzo abril mayo
    612 345 678
    555-867-5309
    +34 612345678
    12345678Z
    hola
    holahola
    house
    casa
    casa roja
    kitchen
    kitchen2019
    blue house
    my dog
    mi perro
    k7
    xkq
    """)

  static let doubtful = lines(
    """
    kitchen table window
    the kitchen table window
    perro gato casa
    green house river 1984
    Maria Garcia likes windows
    my daughter Emma loves horses
    mi hija Sofía canta
    Maria Garcia Juan Lopez Sofia Perez
    kX9$vQ2!mZ
    horse battery river stone
    ventana caballo tienda
    """)

  static let others = lines(
    """
    frost jaguar day origin thread finger lemon
    violin maple crater ribbon sunset walnut pepper
    kX9$vQ2!mZ7pLw4&
    brzqkvwhxmtjdlfpgcny
    7f3a9c1e5b8d2046e1f7
    cordero brújula cesta lámina trueno vela fresa
    nube jabón tortuga mercado clavel trompeta ancla
    purple tractor ate seven cardigans on thursday
    our neighbour paints wooden ducks before breakfast
    la vecina pinta patos de madera antes de desayunar
    el tractor morado se comió siete chaquetas viejas
    Дождь стучит по крыше весной
    """)

  static let reasons: [(String, [Strength.Reason])] = [
    ("letmein", [.common]), ("Maria Garcia 12 June 1984", [.name, .date]),
    ("Toby Toby Toby", [.name, .repetition]),
    ("1984", [.date]), ("bocajuniors", [.club]), ("Madrid 2014", [.place, .date]),
    ("abcdefghijklmnopqrstuvwxyz", [.row]), ("poiuytrñlkjhgfdsa", [.keys]),
    ("caminante no hay camino", [.phrase]), ("612 345 678", [.number]), ("xkq", [.short]), ("casa", [.words]),
    ("frost jaguar day origin thread finger lemon", []),
  ]
}

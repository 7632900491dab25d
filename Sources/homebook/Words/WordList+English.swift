extension WordList {
  /// Everyday English words, all of them quick to type on any keyboard.
  static let english: StaticString = """
    abbey able absorb accent accord acid acorn acre across action active actor actual add adjust admire \
    adobe adult advance advice affair afford afloat after again agenda agent agile agree ahead aim air \
    aisle album alcove alert algae alley alloy almond almost aloe alone alpine also alter always amber \
    among amount ample amuse anchor angle animal ankle annual answer anthem antique antler anvil anyone \
    apart appear apple apply april apron aqua arcade arch arctic area arena arm aroma arrive art artist \
    aside ask aspect aspen asset assist aster atlas atom attach attend attic audio august aunt author \
    auto autumn avenue average avoid awake award away awning axis axle azure baby back bacon badge bag \
    bagel baker balcony ball ballet balm bamboo banana band banjo bank banner barber barista bark barley \
    barn barrel basic basil basin basket baton batter bay bayou beach beacon bead beak beam bean bear \
    beaver bed bedroom bee beef beehive beetle before begin beige being believe bell belong below belt \
    bench beret berry best better beyond big bike bill billow bin birch bird bison bitter black blade \
    blank blanket blaze blend blimp blink bliss block blond bloom blouse blue blush board boat bobbin \
    bobcat body bog boil bold bongo bonnet bonus book boom boost boot border boring borough borrow bosun \
    botany both bottle bottom bounce bow bowl box boxcar bracket braid brain brake bramble branch brass \
    brave bread breeze brick bride bridge brief bright brim bring brisk broad broker bronco bronze brook \
    broom broth brown brush bubble bucket buckle bud budget buffalo buffet bugle build bulb bumper \
    bundle bunny buoy bureau burger burrow bus bush butter button buyer buzz cabin cabinet cable cactus \
    cake calf calico call calm camel camera camp campus canal canary candle candy canoe canopy canteen \
    canvas canyon cap captain car carbon cargo carol carp carpet carrot carry cart carton carve case \
    cash cashew castle cat catch cattle cave cavern cedar ceiling celery cello cement census center \
    ceramic cereal chain chair chalk chance change chapter charm chart check cheek cheer cheese chef \
    cherry chess chest chew chicken chief child chimney chin chip chisel choice choir choose chorus \
    chrome cider cinema circle circus citrus city clam clap class claw clay clean clear clever click \
    cliff climb clinic clip cloak clock close closet cloth cloud clover clown club clue coach coal coast \
    coat cobalt cobble cocoa code coffee coil coin cold collar collect colony color column comb comet \
    comic comma common company concert conch condor cone connect contact control convoy cook cookie cool \
    copper copy coral cord core cork corn cornet cosmic cottage cotton couch cougar count couple courage \
    course cousin cover cow cozy crab cradle crane crater crayon cream create credit creek crest crew \
    crisp crochet crop cross crowd crown crumb crunch crust cube cuckoo cuddle cup cupcake curator \
    curious curl curve cushion custom cycle cymbal dahlia daisy dance dandy dapper daring dark dash data \
    date dawn day debate decade decent decide decimal deck deep deer degree delta denim dentist depot \
    depth desert desire desk detail device dial dialog diary dice diesel diet dig digit dill dime dimple \
    dine dinner dip direct disco dish disk dive divide dizzy dock doctor dodge dog dome domino donate \
    donkey donut door dot double dough dove down dozen draft dragon drain drama drapery draw dream dress \
    drift drill drink drive drizzle drop drum dry duck due duet dune during dusk dust duty dwell dynamo \
    each eager eagle ear earth easel easily east easy eat echo edge edit eel effect effort egg eight \
    either elbow elder elect elf elk elm else embark ember emblem employ empty emu enamel end endless \
    endorse energy engine enjoy enough enter entire entry equal equip errand essay estate evening event \
    ever evolve exact excite excuse exist exit expand expect expert export express extend extra eye \
    fable fabric face factor fair falcon fall fame family famous fan fancy farm fashion fast father \
    faucet favor feast feather feature fee feel fellow felt fence fennel fern ferret ferry fetch few \
    fiber fiddle field fifteen fig figure file fill film filter final finch find fine finger finish fir \
    first fish fit five fix fizzy flag flake flame flap flash flask flat flavor flax fleet flight flint \
    float flock floor floral flow fluent fluff fluid flute fly foam focus fog foil fold folk follow fond \
    food foot forest forget fork form formal forum forward fossil found four fox frame freckle free \
    freeze fresh friday fridge friend fringe frog front frost frozen fruit fudge fuel full fun funnel \
    funny fur future gadget galaxy gallery gallon gallop game garage garden garlic garnet gate gather \
    gear gecko gem gentle geyser giant gift giggle ginger give glacier glad glass glaze gleam glide \
    glitter globe gloss glove glow glue gnome goal goat gold golden golf gondola good goose gorge gown \
    grab grade grain grammar grand granite grape graph grass gravel gravy great green greet grid grill \
    grin grip grocery groove ground group grove grow guava guest guide guitar gulf gull gum gust gym \
    habit hair half hall halo ham hamlet hammer hammock hamster hand handle happy harbor hardy harmony \
    harp hat hatch haven hawk hay hazel head health heart hearth heat heavy hedge heel height helium \
    hello helmet help hen herald herb herd hero herring high hike hill hinge hint hippo hive hobby \
    hockey hold hollow holly home honest honey hood hoof hook hoop hope horn host hotel hour house hover \
    huddle hug human humble humor hundred hurdle hurry husky hut ice icicle icon idea ideal igloo image \
    imagine impact import inch income indeed index indigo indoor infant inform ink inlet inner input \
    insect inside intact invent invite iris iron island item ivory ivy jacket jade jaguar jam jar jaw \
    jazz jeans jelly jersey jet jewel jigsaw job jog join joke jolly journey joy jubilee judo jug juggle \
    juice july jumble jumbo jump june jungle junior junk jury just kale karate kayak keen keep kelp \
    kennel kernel kettle key kick kilt kind king kiosk kit kitten kiwi knee knit knob knock koala label \
    ladder ladle lady lagoon lake lamb lamp land lane lapel laptop larch large lark laser last late \
    laugh laurel lava lawn layer lazy leaf league lean leap learn leather leave lecture ledge leek left \
    leg legend lemon lend lens lentil lesson letter lettuce level lever lichen lid life lift light lilac \
    lily limb lime limit line lion lip liquid list listen little live lizard llama load loaf loan lobby \
    local locket log logic long look loop lorry lotion lotus loud lounge love low loyal lucky lumber \
    lunar lunch lupine luxury lynx lyric macaw magic magnet magpie mail maize major make mallet mammal \
    mango manner mantle manual map maple marble march mare margin marina market marlin maroon marsh mask \
    mason mast mat match math matter may mayor meadow meal mean media medium mellow melody melon melt \
    member memo memory menu merit merry metal meteor method metro middle mild mile milk mill mimosa mind \
    minnow mint minute mirror mitten mix moat model modern modest moment monday monkey month mood moon \
    moose morning mosaic moss moth motion motor mouse mouth move movie much mud muffin mule mural muscle \
    museum music myrtle nail name napkin narrow nation native nature navy near nearby neat nebula neck \
    nectar needle neon nephew nest net nettle never news nice nickel niece night nine noble nod noise \
    noodle noon normal north nose note notice nougat novel now nozzle number nurse nut nutmeg nylon oak \
    oasis oat object oboe ocean odd offer office often oil okay old olive omega omelet once one onion \
    only onward onyx opal open option orange orbit orchard orchid order organ origin oriole osprey other \
    otter oval oven over owl own oxygen oyster pace pack packet paddle page pagoda paint palace palm pan \
    panda panel pansy panther pantry papaya paper parade parcel park parrot parsley part pass past pasta \
    pastel pastry patch path patio pattern pause pave paw pea peach peak peanut pearl pebble pecan pedal \
    pen pencil penguin penny people pepper perch perfect period person petal petunia pewter phone photo \
    phrase piano pickle picnic pie pigeon pillar pillow pilot pine pink pioneer pipe pitch pizza place \
    plaid plain plan planet plank plant plate platter play plaza please plenty plot plow plum plumber \
    plush pocket poem poet point polar polite polka pollen polo pond pony pool poplar poppy popular \
    porch port post pot potato potter pouch powder praise prawn pretty pretzel price prime print prism \
    prize process produce program project proof proper proud prune public puddle puffin pull pulp pulse \
    puma pump pupil puppet puppy purple purse puzzle pyramid python quail quaint quarry quart quartz \
    queen quest quick quill quilt quince quiz quota rabbit race radar radio radish raft rail rain raisin \
    rake rally ramp ranch random range rapid rare rather raven ravine raw ray reach ready real reason \
    recall recent recipe record recycle reed reef reflect refresh regal region relax relay remain remark \
    remind remote rent repair repeat reply report rest result return reveal review reward rhubarb rhyme \
    rhythm ribbon rice rich ride ridge right rigid ring rinse ripe ripple rise river road roast robin \
    robot rock rocket rodeo roof rookie room root rope rose rotor rough round royal rubber ruby rudder \
    rug rugby rule rumor run rural rust rustic sable saddle saga sage sail sailor salad salmon salon \
    salt salute same sample sand sandal satin sauce sauna savanna save savory scale scarf scene school \
    science scooter score scout screen screw script scroll sea seal search season seat second secure \
    seed seek select senate senior sense serene serious serve sesame session set seven several shade \
    shadow shampoo shape share shawl sheep sheet shelf shell shift shine ship shirt shoe shop shore \
    short show shrimp shrub shuffle shuttle shy side siesta sight sign signal silent silk silly silver \
    similar simple since sing siren sister six size skate sketch ski skill skirt sky slate sled sleek \
    sleep sleeve slice slide slim slipper slope slow small smart smile smith smoke smooth snack snail \
    snow soap soccer social sock soda sofa soft soil solar solid solo solve sonar song sonnet soon soot \
    sorbet sort soul sound soup south soy space spade spark speak special speech speed spell spend \
    sphere spice spin spiral spirit splash spoke sponge spoon sport spot spray spread spring sprout \
    spruce square squash squid stable stadium staff stage stair stamp stand staple star starch start \
    state statue stay steady steak steam stem step stereo stew stick still stilt stitch stock stone \
    stool stop store stork story stove straw stream street string stripe strong studio study style \
    submit subtle suburb subway sugar suggest suit summer summit sun sundae sunday sunny sunset super \
    supper supply sure surf sushi swamp swan sweater sweep sweet swell swift swim swing switch symbol \
    syrup system table tablet taco tadpole tailor talent talk tall tan tango tap task taste taxi tea \
    teach teal team teapot tell temple tempo ten tender tennis tent term test text thank theater theme \
    theory thick thimble thin thing think third thirty thistle thread three thrift thrive thumb ticket \
    tide tidy tiger tile timber time tiny tip tissue title toast today toffee tomato tone tongue tool \
    top topaz topic torch total toucan touch tour toward towel tower town toy track tractor trade trail \
    train tram transit travel tray treat tree trend tribe trick trio trip trophy trot trout truck true \
    trumpet trunk truth try tuba tuesday tuft tulip tuna tundra tune tunnel turbine turkey turn turnip \
    turtle tuxedo tweed twelve twenty twice twig twin twist two type uncle under uniform union unique \
    unit until unusual update uphill uplift upon upper urban urchin use useful usual vacuum valley value \
    valve van vapor vase vast vault velvet vendor verb verse very vessel vest video view villa village \
    vine vinegar viola violet violin virtue visit visual vital vivid vocal voice volley volume vote \
    voyage waffle wagon waist wait walk wall wallaby wallet walnut walrus waltz wander want warm wash \
    watch water wave wax way wealth weasel weather weave wedge weed week welcome well west whale wharf \
    wheat wheel when white wick wide widget width wild willow win window wing winner winter wire wisdom \
    wise wish wolf wombat wonder wood wool word work world worm worth woven wrap wren wrist yacht yak \
    yard yarn year yeast yellow yes yet yoga yogurt young youth zebra zen zephyr zero zest zigzag zinc \
    zipper zone zoo zoom
    """
}

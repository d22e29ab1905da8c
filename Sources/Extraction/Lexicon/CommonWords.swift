/// Words that news prose writes in lower case.

/// The commonest words that are hardly ever part of a name, in alphabetical order. A capital at the start of
/// a sentence says nothing about them.
enum CommonWords {
  static let all = """
    abandon abandoned abducted abduction abductions abductors ability able aboard abolished abortion about
    above abroad absence absent absentia absolute absolutely absorbed abundant abuse abused abuses abusing
    academic accept acceptable acceptance accepted accepting accepts access accessible accession accident
    accidental accidentally accidents acclaim acclaimed accommodate accommodation accompanied accompanying
    accomplished accord accordance according account accountable accounted accounting accounts accredited
    accretion accuracy accurate accusation accusations accuse accused accuses accusing achieve achieved
    achievements achieving acknowledge acknowledged acquire acquired acquisition acquitted across acted
    acting action actions active actively activist activists activities activity actor actors actress acts
    actual actually acute ad adaptation adapted add added adding addition additional address addressed
    addresses addressing adds adequate adjacent adjourned administered administration administrations
    administrative administrator admission admit admitted adopt adopted adoption adult adults advance
    advanced advances advancing advantage adventure advertising advice advised adviser advisor advisors
    advocacy advocate advocated advocates advocating aerial affair affect affected affecting affects
    affiliate affiliated afford afraid after aftermath afternoon aftershocks afterwards again against age
    aged agencies agenda agent agents aggression aggressive aging ago agree agreed agreeing agreement
    agreements agrees agricultural ahead aid aide aided aides aiding ailing aim aimed aiming aims air
    aircraft aired airing airlifted airline airliner airliners airplane airplanes airports airspace
    airstrike airstrikes aka album albums alcohol alert algae aligned alive all allegation allegations
    allege alleged allegedly alleges alleging alliance alliances allies allocated allow allowed allowing
    allows ally almost alone along alongside already also alter altered alternate alternative although
    altitude always am amateur ambassador ambassadors ambitions ambitious ambush ambushed amend amended
    amendments amid ammunition among amongst amount amounts an analyses analysis analyst analysts ancient
    and anger angered angry animal animals animated animation anime annexed anniversary announce announced
    announcement announcements announcing annual annually anonymity anonymous another answer answered anti
    anticipated ants any anybody anymore anyone anything anyway anyways anywhere apart apartheid apartment
    apartments apologized apology apparent apparently appeal appealed appealing appeals appear appearance
    appearances appeared appearing appears application applications applied applies apply applying appoint
    appointed appointment appointments appreciate approach approached approaches approaching appropriate
    approval approve approved approving approximately arbitrary archaeological archaeologists archipelago
    architect architectural architecture are area areas aren argue argued arguing argument arguments arm
    armed armies armor armored arms arose around arrange arranged arrangement arrangements array arrest
    arrested arresting arrests arrival arrive arrived arrives arriving arsenal artefacts article articles
    artificial artillery artist artistic artists artwork artworks as ashore aside ask asked asking asks
    asleep aspect aspects assailants assassinate assassinated assassination assault assaults assembled
    asserted assertion assess assessing assessment asset assets assigned assist assistance assisted
    assisting associate associates associations assume assumed assuming assurances assured astronauts
    astronomers astronomical asylum at ate athletes atmosphere atmospheres atop atrocities attached attack
    attacked attacker attackers attacking attacks attained attempt attempted attempting attempts attend
    attendance attended attendees attending attention attorneys attract attracted attracting attraction
    attractive attracts attributed au auction audience audiences audio audit authenticity author authored
    authoritarian authorities authorize authorized authorizing authors auto automaker automatic
    automatically automotive autonomous autonomy available average averaged aversion avian avoid awaiting
    awarded aware awareness away bachelor back backed background backing bacteria bad badly bag bail
    balance balanced ballistic ballot balloting ballots ban band bands banker banking bankruptcy banks
    banned banner banners banning bans bar barred barrel barrels barrier barriers bars base based bases
    basic basically basin basis bass bassist batch batons battered battery battle battled battles battling
    be beaches beans bears beat beaten beating beautiful beauty became because become becomes becoming bed
    beef been before began begin beginning begins begun behalf behavior behaviour beheaded behind being
    belief beliefs believe believed believes belong belonged belonging belongs below beneath benefit
    benefits benzene beside besides better between beyond bian bias biased bicycle bid bids big bigger
    biggest bigotry bilateral billion billionaire billions bills binary binding bipartisan bird birds
    birth birthday birthplace bit bitter blame blamed blames blaming blank blankets blast blasts blaze
    blew blindfolded bloc block blockade blocked blocking blocks blog blood bloodless bloodshed bloody
    blow blowing blown boarded boarding boat boats bodies body bodyguard bodyguards bolster bomb bombed
    bomber bombers bombing bombings bombs bonds bone bones bonus book books boom boost boosted boosting
    border bordered bordering born borne boss both bottles bottom bought bound boundaries boundary box boy
    boycott boycotted boys brain branch branches brand breach break breakaway breaking breaks breakthrough
    breakup breast breeding bribery bribes bridges brief briefing briefly bright bring bringing brings
    broad broadcast broadcaster broadcasters broadcasts broader broke broken broker brokered bronze
    brother brought browser brutal brutality budget build building buildings buildup built bulk bullet
    bullets burden burial buried burka burn burned burning burst bus buses busiest business businesses
    businessman businessmen busy but buy buyers buying by bystanders cable cache cafe calendar call called
    calling calls calm came camera cameraman camp campaign campaigned campaigning campaigns camps campus
    can cancel canceled cancellation cancelled cancer candidacy candidate candidates cannon cannot
    capabilities capability capable capacity capita capital capitals capped capsized capsule captive
    captives captivity captors capture captured capturing car carbon card cards care career careers
    careful carefully caretaker cargo carried carrier carriers carries carry carrying cars cartel cartels
    cartoon cartoons case cases cash cast casting casualties casualty catastrophe catastrophic catch
    cattle caucuses caught cause caused causes causing caution cautioned cautious cave cease ceased
    ceasefire ceded celebrate celebrated celebrates celebrating celebration celebrations celebrities
    celebrity cell cells censorship census centered centers centimeters centralized centres centrist cents
    centuries century ceremonial ceremonies ceremony certain certainly certificate certified chain chair
    chairman chairs challenge challenged challenger challenges challenging champion chance chances change
    changed changes changing channel channels chanted chanting chaos chaotic character characteristics
    characterized characters charge charged charges charging charitable charities charity charter
    chartered charts chased cheaper check checked checking checkpoint checkpoints checks cheered chemical
    chemicals chess chest chicken chickens chief child childhood children chocolate choice choices cholera
    choose choosing chose chosen chronic churches cigarette cigarettes cingulate circulated circulation
    circumstances cited cites cities citing citizen citizens citizenship city civil civilian civilians
    claim claimed claiming claims clan clandestine clarify clash clashed clashes class classes classic
    classical classified classroom clean cleaning clear cleared clearing clearly cleric clerics clerk
    client clients cliff climate climbed clinic close closed closely closer closest closing closure
    clothes clothing clubs co coach coal coalition coastal coastline coat cocaine cocoa code coffee coffin
    cognitive coin coincide coincided coincides coli collaborate collaborated collaboration collaborative
    collagen collapse collapsed colleague colleagues collect collected collecting collection collections
    collective collectively collects colleges collided collision colonial colonies colony color colour
    column columnist coma combat combatants combination combined combines come comeback comedian comedy
    comes comfortable comic coming command commanded commander commanders commanding commandos commemorate
    comment commentary commented comments commercial commercially commissioned commit commitment
    commitments committed committing commodities commodity common commonly communication communities
    community commuter companies companion company comparable compare compared comparison compatible
    compelled compensate compensation compete competed competing competition competitive competitors
    compilation compiled complain complained complaint complaints complete completed completely completing
    completion complex compliance complicated complications comply component components composed composer
    composers composition compound compounds comprehensive comprises comprising compromise computer
    computers computing concede conceived concentrated concentration concept concepts concern concerned
    concerning concerns concert concerts concessions conclude concluded conclusion concrete condemn
    condemnation condemned condemning condemns condition conditions condolences conduct conducted
    conducting conference confessed confession confidence confident confidential confined confirm
    confirmation confirmed confirming confirms confiscated conflict conflicting conflicts confront
    confrontation confused confusion congratulated congressional connect connected connecting connection
    connections connects consciousness consecutive consensus consent consequences conservative
    conservatives consider considerable consideration considered considering considers consisted
    consistent consistently consisting consists consolidated consortium conspiracy conspiring constant
    constantly constituency constituent constitute constitutes constitution constitutional construct
    constructed construction constructive consular consulate consultations consulting consumer consumers
    consumption contact contacted contacts contain contained containers containing contains contaminated
    contamination contemporary contempt contender contends content contentious contested context continent
    contingent continue continued continues continuing continuous continuously contract contracted
    contracting contraction contractor contractors contracts contrary contrast contribute contributed
    contributes contributing contribution contributions contributor contributors control controlled
    controlling controls controversial controversy convened conventional conversation conversations
    conversion convert converted convicted conviction convictions convince convinced convoy convoys cool
    cooperate cooperating cooperation cooperative coordinate coordinated coordinating cope copies copper
    copy copyright copyrighted core corner corona coronavirus corporate corporations correct correctly
    correspondent corrupt corruption cost costly costs costume cotton could couldn councils count counted
    counter counterpart counterparts counties counting countries country countryside counts coup couple
    couples coups courage course courses courtroom courts cousin cover coverage covered covering covers
    cow crack crackdown craft crash crashed cream create created creates creating creation creativity
    creator credentials credibility credible credit credited creditors crew crews cricket crime crimes
    criminal criminals crisis criteria critic critical critically criticism criticize criticized
    criticizing critics crop crops crossed crosses crossing crossings crowd crowded crowds crucial crude
    cruel cruise crush crushed crying cubic culled cultivation cultural culture cultures curator curb
    curfew curfews curious currencies currency current currently curtail custody customers customs cut
    cuts cutting cycle cyclone da daily damage damaged damages damaging dance danger dangerous dangers
    dark data database date dated dates dating daughter daughters dawn day days dead deadliest deadline
    deadlock deadly deal dealing deals dealt death deaths debate debris debt debts debut debuted decade
    decades deceased decent decide decided deciding decision decisions decisive declaration declare
    declared declares declaring decline declined declines declining decrease decreased decree dedicated
    deemed deep deeper deeply defeat defeated defeating defected defectors defend defendant defendants
    defended defending defenses defensive deficit deficits defined definitely definition defunct defuse
    degree degrees del delay delayed delaying delays delegate delegates delegation deliberate deliberately
    deliver delivered deliveries delivering delivery demand demanded demanding demands democracies
    democracy democratically demonstrate demonstrated demonstrating demonstration demonstrations
    demonstrators denied denies denounced denouncing densely deny denying depart departments departure
    depend dependence dependency dependent depending depends depicting depicts deploy deployed deploying
    deployment deport deportation deported deposed deposits depressed depression depth derail derailed
    derived derives des descendants descent describe described describes describing description
    desecration deserve design designate designated designation designed designer designs desire desperate
    despite destabilize destination destinations destroy destroyed destroying destruction destructive
    detail detailed details detain detained detainee detainees detaining detect detected detention
    detentions deter deteriorated deteriorating determination determine determined determining detonate
    detonated devastated devastating devastation develop developed developer developers developing
    development developments device devices devoted di diabetes diagnosed dialect dialogue diamond
    diamonds diarrhea dictator dictatorship did didn die died diesel differ difference differences
    different differently difficult difficulties difficulty digital dignitaries dinner dinosaurs dioxide
    diplomacy diplomat diplomatic diplomats direct directed directing direction directly director
    directors disabled disagreed disagreement disagreements disappearance disappeared disappointed
    disappointing disappointment disarm disarmament disarming disaster disasters disbanded disc discharged
    disciplinary discipline disclose disclosed discover discovered discoveries discovery discrimination
    discuss discussed discusses discussing discussion discussions disease diseases disguised disk
    dismantle dismantled dismantling dismiss dismissal dismissed dispatched disperse displaced display
    displayed displays dispute disputed disputes disrupt disrupted disrupting dissent dissident dissidents
    dissolution dissolve dissolved distance distancing distant distinct distinction distinctive
    distinguished distress distribute distributed distributing distribution district districts diverse
    diversified diversify diversity divide divided dividing diving divisions divorce divorced dl do docked
    doctor doctorate doctors doctrine document documentary documented documents does doesn dogs doing
    dollar dollars domain domestic dominance dominant dominate dominated don donate donated donation
    donations done donor donors door doors doping doses double doubled doubles doubt doubts down
    downgraded downhill download downtown downturn downward dozen dozens draft drafted drafting drainage
    drama dramatic dramatically draw drawing drawn draws dreams dress dressed drew drill drilling drink
    drinking drive driven driver drivers drives driving drone drones drop dropped dropping drops drought
    drove drowned drug drugs drummer drums dry du dual dubbed ducks due duel dump dumped duo during dust
    duties duty dying each earlier earliest early earn earned earning earnings earthquake earthquakes ease
    eased easier easily easing eastern easy eat eating economic economies economist economists economy
    ecosystem edge edited edition editions editor editorial editors educated education educational effect
    effective effectively effects efficiency efficient effort efforts eggs eight eighth either elaborate
    elder elderly elders eldest elect elected election elections electoral electrical electricity
    electronic electronics element elements elephant elevation eleven eleventh eligibility eligible
    eliminate eliminated eliminating elite else elsewhere email embargo embarked embassies embassy
    embattled embezzlement emerge emerged emergency emerging emission emissions emotional emphasized
    employ employed employee employees employer employers employment employs empty en enable enabled
    enabling enact enacted enclave encountered encourage encouraged encourages encouraging end endangered
    ended ending endorse endorsed endorsement ends endured enemies enemy enforce enforcement engage
    engaged engagement engaging engine engineer engineered engineering engines enhance enhancing
    enjambment enjoy enjoyed enjoying enjoys enormous enough enrich enriched enriching enrichment ensure
    ensuring enter entered entering enterprises entire entirely entities entitled entity entrance
    entrepreneur entry environment environmental environments envoy envoys epicenter epidemic episode
    episodes eponymous equal equally equipment equipped equivalent era erected error errors erupted es
    escalated escalating escape escaped especially espionage essential essentially establish established
    establishes establishing establishment estate estimate estimated estimates estuary et etc ethical
    ethics ethnic ethnically euro evacuate evacuated evacuation evasion even evening event events eventual
    eventually ever every everybody everyday everyone everything everywhere evidence evil evolution
    evolved ex exact exactly examination examine examined examining example examples exceed exceeded
    excellent except exception excess excessive exchange exchanged exchanges exciting excluded exclusive
    exclusively excuse executed execution executions executive executives exercise exercises exhausted
    exhibit exhibited exhibition exhibits exile exiled exiles exist existed existence existing exists exit
    exoplanet exoplanets expand expanded expanding expansion expect expectations expected expects
    expedition expel expelled expenditures expense expensive experience experienced experiences
    experiencing experiment experimental experiments expert expertise experts expire expired expires
    explain explained explanation exploded exploitation exploiting exploration explore explored exploring
    explosion explosions explosive explosives export exported exporter exports exposed exposure expressed
    expressing expression expulsion extend extended extending extends extension extensive extensively
    extent external extinct extra extradite extradited extradition extraordinary extreme extremely
    extremism extremist extremists eye eyes face faced faces facilitate facilities facility facing fact
    faction factional factions facto factories factors factory fail failed failing fails failure failures
    fair fairly faith faithful fake fall fallen falling false famed familiar families family famine famous
    fan fans far farm farmers farming farms farther fascinating fashion fast faster fastest fatal
    fatalities fatality fatally fate father fault fauna favor favorable favored favorite favors favour
    favourite fear feared fears feature featured features featuring federalism fee feed feeding feel
    feeling feelings feels fees feet fell fellow felt female females fence ferry fertilizer festivals
    festivities fever few fewer fiction fictional field fields fierce fifteen fifth fifty fight fighter
    fighters fighting figure figures file filed files filing fill filled film filmed filmmaker films final
    finalized finally finals financed finances financial financially financing find finding findings finds
    fine fined fines finish finished finishing fire firearms fired firefight firefighters fires fireworks
    firing firm firms first fiscal fish fishermen fishing fit five fix fixed flag flagged flags flame
    flames flared flash flat flawed fled flee fleeing fleet flew flexible flies flight flights floating
    flood flooded flooding floods floodwaters floor flow flowing flown flows flu fluids flush fly flying
    focus focused focuses focusing foiled folk follow followed followers following follows food foot
    footage footballer for forbidden forbids force forced forces forcibly forcing forecast forecasters
    foreigners forestry forests forged form formal formally format formation formations formed former
    formerly forming forms formula forth fortified fortune forty forward fought found founded founder
    founding four fourteen fourth fragile frame franchise fraud fraudulent free freed freedom freedoms
    freeing freely freeze freezing frequency frequent frequently fresh friend friendly friends friendship
    frogs from frozen fruit fuel fueled fueling fugitive fulfill full fully fun function functioning
    functions fundamental fundamentalist funded funding funds funeral further future gain gained gaining
    gains game gameplay gaming gang gangs gap garnered garrison gas gases gasoline gate gather gathered
    gathering gatherings gauge gave gay gender generally generals generate generated generating generation
    generations genocide genre genus geographical gesture get gets getting giant gift gifts girl girls
    give given gives giving glass global globalization glue go goal goals goes going gold gone gonna good
    goods goodwill got govern governance governed governing government governmental governments governors
    grab grade gradual gradually graduate graduated graft grain grandson grant granted granting grants
    graphic graphics grass grave graves greater greatest greatly greenhouse greeted greetings grenade
    grenades grew grid grief gross grossing ground grounds group groups grow growing grown growth
    guarantee guaranteed guarantees guarded guarding guards guerrilla guerrillas guess guest guests
    guidance guide guided guidelines guilty guitar guitarist gun gunbattle gunbattles gunfight gunfire
    gunman gunmen gunned guns gunships gunshot habitat habitats habits had hailed hair half halt halted
    hampered hampering hand handed handful handing handle handled handles handling handover hands hanged
    hanging happen happened happening happens happy harassed harassment hard harder hardest hardline
    hardware harm harmful harsh harvest has hate hatred have haven having hay he head headed heading
    headlines headquartered headquarters heads headscarf healthcare healthy hear heard hearing hearings
    heart heat heating heaviest heavily heavy hectares height heightened held helicopter helicopters help
    helped helpful helping helps hence her here hero heroin herself hi hiatus hid hidden hide hideout
    hideouts hiding high higher highest highlight highlighted highlighting highlights highly highs
    highways hijacked hijackers hijacking hike hikes hiking him himself hip hire hired his historian
    historic historical historically history hit hitting hold holding holds hole holes holiday holidays
    homage home homeless homemade homeowners homes hometown honest honor honored honoring honors honour
    hop hope hoped hopeful hopes hoping horns horror hospital hospitalized hospitals host hostage hostages
    hosted hostile hosting hosts hotel hotels hour hours housed household households houses housing how
    however hub huge human humanitarian humanity humans hundred hundreds hunger hunt hunters hunting
    hurled hurricanes hurt hurting husband hybrid hydrogen hypothesis hyun ibis ibn ice iconic icy idea
    ideal ideas identification identified identifies identify identities identity ideology if ignore
    ignored ignoring ill illegal illegally illness illnesses illustrations images imagine imbalance
    immediate immediately immigrant immigrants immigration imminent immunity impact impacted impacts
    impasse impeachment implement implementation implemented implementing implicated implications import
    importance important imported imports impose imposed imposing impossible impoverished impressed
    impressive imprisoned imprisonment improve improved improvement improvements improving improvised in
    inability inadequate inappropriate inaugural inaugurated inauguration incentives inch incident
    incidents inciting include included includes including inclusion inclusive income incomes incoming
    incorporated incorrect increase increased increases increasing increasingly incumbent incursion indeed
    indefinitely independence independent independently index indexes indicate indicated indicates
    indicating indication indicted indictment indigenous indirect indirectly individual individuals indoor
    induced inducted industrial industrialized industries industry inequality infamous infected infection
    infections infighting inflation inflicted influence influenced influences influential influenza inform
    informal information informed infrastructure inhabitants inhabited inherited initial initially
    initiated initiatives injured injuries injuring injury inland inlet inmates innings innocent
    innovation innovative inquiry ins insects inside insight insist insisted insisting insists inspect
    inspection inspections inspectors inspiration inspired instability install installation installations
    installed installment instance instances instead instituted institutions instructions instrument
    instrumental instruments insufficient insult insulting insurance insurgency insurgent insurgents
    integrated integration integrity intellectual intelligence intelligent intend intended intends intense
    intensified intensify intensive intent intention intentionally intentions intercepted interest
    interested interesting interests interfere interference interfering interim internal internally
    internationally interpretation interpreter interred interrogated interrogation interrogations
    interrogators interrupted intersection intervene intervened intervening intervention interview
    interviewed interviews intestinal intimidation into introduce introduced introducing introduction
    invade invaded invasion invented inventories invest invested investigate investigated investigating
    investigation investigations investigative investigator investigators investment investments investor
    investors invitation invited involve involved involvement involves involving irregularities
    irresponsible is island isn isolate isolated isolation issue issued issues issuing it ite item items
    ites its itself jail jailed jails jet jets job jobs join joined joining joins joint jointly journalism
    journalist journalists journals journey judge judges judgment judicial jump jumped junction jungle
    junta jurisdiction jury just justices justified justify keep keeping keeps kept key kg kick kicked
    kidnap kidnapped kidnappers kidnapping kidnappings kidney kids kill killed killing killings kills
    kilograms kilometer kilometers kilometres kind kinds km knee knew knife knocked know knowing knowledge
    known knows lab label labeled labels laboratory laborers lack lacked lacking lacks laid land landed
    landfall landing landlocked landmark landmine lands landscape landslide landslides lanes language
    languages large largely larger largest lashed last lasted lasting late later latest latter laughs
    launch launched launchers launches launching laundering laureate law lawlessness lawmaker lawmakers
    laws lawsuit lawsuits lawyer lawyers lay layers laying lead leader leaders leadership leading leads
    leak leaked learn learned learning least leave leaves leaving led left leftist leg legal legally
    legend legendary legislation legislative legislator legislators legislature legitimate lenders lending
    length lengthy less lesser lessons let lethal letter letters levees level levels lever levers license
    licensed licenses licensing lie lies life lifetime lift lifted lifting light lighting lights like
    liked likely limb limit limited limits line lines lineup linguistic link linked linking links liquid
    list listed listing lists liter literally literary literature little live lived livelihood lives
    livestock living ll load loaded loan loans lobbying local locally locals locate located location
    locations lockdown locked logistical logistics long longer longest longtime look looked looking looks
    looting lose losing loss losses lost lot lots loved low lower lowered lowest loyal loyalty luck lunch
    lung luxury lying lyrics machine machinery machines macroeconomic made magazine magazines magnitude
    mail mails main mainland mainly mainstream maintain maintained maintainers maintaining maintains
    maintenance major majority make maker makers makes makeshift makeup making malaria male males
    malnutrition man manage managed manager managers managing mandate mandated mandatory maneuvers manga
    manned manner manufacture manufactured manufacturer manufacturers manufacturing manuscript many map
    maps marathon marched marches margin maritime marked market markets marking marks marred marriage
    married martial mask masked masks mass massacre massive mastermind match matches mate material
    materials mathematical mathematician mathematics matter matters mature mausoleum maximum maybe me
    meals mean meaning means meant meanwhile measles measure measured measures meat mechanism medal
    medalist medals media mediate mediation mediator mediators medical medication medicine medicines
    medieval medium meet meeting meetings meets melting member members membership memo memoirs memorandum
    memory men mental mention mentioned mentioning merchant merely merge merged merger message messages
    met metal meter meters method methods metric microbes mid midnight midst midwestern might migrant
    migrants migration migratory mild mile miles milestone militancy militant militants military militia
    militiamen militias mill million millions mind mine mineral minerals miners mines mini minibus minimal
    minimum mining ministerial ministers ministries minor minorities minority minute minutes misconduct
    mismanagement missed missile missiles missing mission missionaries missionary missions mistake
    mistakenly mistakes mistreatment misuse mix mixed mob mobile model models moderate modern
    modernization modest modified modify mods moment moments momentum monarch monarchy monastery money
    monitor monitored monitoring monitors monk monks monopoly monsoon month monthly months moon moral
    moratorium more morning mortality mortar mortars mortgage mosque mosques most mostly mother mothers
    motion motivated motivation motive motorcade motorcycle motorcycles mountainous mounted mounting
    mourners mourning mouth move moved movements moves movie moving mph much mud mudslide mudslides multi
    multilateral multinational multiparty multiplayer multiple municipal municipalities murder murdered
    murdering murders muscimol museums music musical musician musicians must mutate mutation mutual my
    myself mysterious name named names naming narcotics narrates narrative narrow narrowly nation
    nationalities nationality nationalization nationalize nationally nationals nationwide native natural
    nature naval near nearby nearest nearing nearly necessarily necessary neck need needed needs negative
    negotiate negotiated negotiating negotiations negotiator negotiators neighbor neighborhood
    neighborhoods neighboring neighbors neighbourhood neither nephew nervous net network networking
    networks neutral never newest newly news newspaper newspapers next nice nickname nicknamed night nine
    ninth no nobody nominate nominated nomination nominations nominee nominees non none nor normal
    normally northeast northeastern northern northwest northwestern nose not notable notably note noted
    notes nothing notice noticed notified noting notion notorious novel novelist novels now nuclear number
    numbered numbers numerous oath object objected objections objective objectives objects obligations
    observance observation observations observe observed observer observers observing obstacle obstacles
    obtain obtained obtaining obvious occasion occasional occasionally occasions occupants occupation
    occupied occupying occur occurred occurring occurs odds of off offense offenses offensive offensives
    offer offered offering offers office officer officers offices official officially officials offset
    offshore often oil okay old older oldest on once one ones ongoing online only onto open opened opening
    openly opens opera operate operated operates operating operation operational operations operative
    operators opinion opinions opium opponent opponents opportunities opportunity oppose opposed opposes
    opposing opposite opposition opted optimistic option options or oral orbit orbiting order ordered
    ordering orders ordinary ore organ organisation organisations organizations organize organized
    organizers organizing oriented origin original originally originated origins other others otherwise
    our ourselves oust ousted ouster out outbreak outbreaks outcome outdoor outer outgoing outlawed
    outlets outline outlined outlining outpost output outrage outright outside outskirts outspoken
    outstanding over overall overcome overcrowded overnight oversaw overseas oversee overseeing oversight
    overthrew overthrow overturn overturned overview overwhelming overwhelmingly owes own owned owner
    owners ownership owns oxygen ozone pace pack package packages packed packing pact page pages paid pain
    painful paint painted painter painting paintings pair pandemic panel panels panic paper papers parade
    parades parallel paramilitaries paramilitary pardon pardoned pardons parent parents parked parking
    parks parliament parliamentary parole part partial partially participant participants participate
    participated participating participation particles particular particularly parties partly partner
    partners partnership parts pass passage passed passenger passengers passes passing passport passports
    past path patience patient patients patrol patrolling patrols pattern patterns paved pay paying
    payment payments pays peace peaceful peacefully peacekeepers peacekeeping peak peaked peaking pellet
    pellets penalties penalty pending penguins pension people peoples per perceived percent percentage
    perfect perform performance performances performed performers performing perhaps period periods
    permanent permanently permission permit permits permitted perpetrators perpetual persecution
    persistent person personal personality personally personnel perspective persuade petition
    pharmaceutical phase phased phenomenon philosophical philosophy phone phones phosphate photo
    photograph photographer photographs photography photos phrase physical physically physician physics
    pianist piano pick picked picture piece pieces pilgrims pilot pilots pipe pipeline pipelines piracy
    pirate pirates pitcher place placed places placing plagued plaintiffs plan plane planes planet planets
    planned planning plans plant planted planting plants plastic platform platforms platinum play played
    player players playing plays plea pleaded please pleasure pledge pledged pledges pledging plot plots
    plotting plunged plus pm pneumonia poem poet poetry point pointed points poison poisoned poisoning
    polar police policeman policemen policies policy polio political politically politician politicians
    politics poll polling polls pollution pontiff pool poor poorest poorly pop poppy popular popularity
    populated population populations populous pork portion portions portrayed ports pose posed poses
    posing position positions positive possess possessing possession possessions possibility possible
    possibly posted posters posthumously posting postpone postponed postponement posts potential
    potentially poultry pound pounded pounds poverty power powered powerful powers practical practice
    practices practicing praise praised praising pray prayer prayers praying pre precaution precautions
    preceded preceding precious precise predecessor predict predicted predicts predominantly prefer
    preference preferred pregnancy pregnant preliminary premature premiere premiered premises preparation
    preparations prepare prepared prepares preparing prescription presence present presentation presented
    presenter presenting presents preservation preserve preserved preserving presided presidency
    presidential presidents presiding pressed pressing pressure pressured pressures prestigious presumed
    presumptive pretty prevent prevented preventing previous previously prey price priced prices priest
    priests primaries primarily primary principal principle principles print printed printing prior
    priorities priority prison prisoner prisoners prisons privacy private privately privatization pro
    probably probe probing problem problems procedure procedures proceed proceeded proceedings proceeds
    process processes processing procession proclaimed produce produced producer producers produces
    producing product production productivity products profession professional professionals professors
    profile profit profits program programme programmes programming programs progress prohibited prohibits
    project projected projects proliferation prolific prolonged prominent promise promised promises
    promising promote promoted promoting promotion prompted prompting prone pronounced proof propaganda
    propelled proper properly properties property proportion proposal proposals propose proposed proposes
    prorogation prosecute prosecuted prosecution prosecutor prosecutors prospects prosperity prosperous
    protect protected protecting protections protectorate protein protest protested protester protesters
    protesting protests proud prove proved proven provide provided provider provides providing province
    provinces provincial provision provisions provoked proximity psychological public publication
    publications publicity publicly publish published publisher publishers publishing pull pulled pulling
    pullout punish punished punishment punk purchase purchased purchases purchasing purported purportedly
    purpose purposes pursue pursued pursuing pursuit push pushed pushing put puts putting quake qualified
    qualify qualifying quality quantities quantity quarantine quarantined quarter quarterback quarterly
    quarters quell question questioned questioning questions quick quickly quiet quit quite quota quotas
    quote quoted quotes race races racial racing racism radar radiation radical radio radios raid raided
    raids rain rainfall rains raise raised raises raising rallied rallies rally rammed rampage ran ranch
    range ranging rank ranked ranking ranks ransom rap rape raped rapid rapidly rapper rare rarely rat
    rate rated rates rather ratification ratified ratify rating ratings ratio rats ravaged raw re reach
    reached reaches reaching reacted reaction reactor reactors read readers reading ready reaffirmed real
    realised reality realize realized really reason reasonable reasons rebel rebellion rebels rebound
    rebounded rebuild rebuilding rebuilt recall recalled recaptured receipts receive received receives
    receiving recent recently reception recess recession recipient reclaim recognised recognition
    recognize recognized recognizes recognizing recommend recommendation recommendations recommended
    reconciliation reconnaissance reconsider reconstruction record recorded recorder recording recordings
    recover recovered recovering recovery recreation recreational recruit recruited recruiting recruitment
    recruits recurring reduce reduced reducing reduction reelected refer reference referendum referral
    referred referring refers refineries refinery refining reflect reflected reflection reflects reform
    reformist reforms refrain refuge refugee refugees refusal refuse refused refuses refusing regain
    regained regard regarded regarding regardless regards regime regimes region regional regions
    registered registration regret regrets regular regularly regulate regulation regulations regulators
    regulatory rehabilitation reign reindeer reinforcements reinstated reiterated reject rejected
    rejecting rejection rejects related relating relation relations relationship relationships relative
    relatively relatives relay release released releases releasing relevant reliance relied relief relies
    relieved religion religious relinquished relocate relocated reluctant rely relying remain remainder
    remained remaining remains remark remarkable remarked remarks remember remembered remittances remnants
    remote removal remove removed removing renamed renegade renew renewable renewal renewed renounce
    renowned rent rental reopen reopened repair repairs repatriated repay repeat repeated repeatedly
    replace replaced replacement replaces replacing replication replied report reported reportedly
    reporter reporters reporting reports repository represent representation represented representing
    represents repression repressive republics reputation request requested requesting requests require
    required requirement requirements requires requiring rescue rescued rescuers research researchers
    reserved reserves resettlement reshuffle residence resident residential residents resign resignation
    resigned resist resistant resisted resolution resolutions resolve resolved resolving resort resorts
    resource resources respect respected respective respectively respects respiratory respond responded
    respondents responding response responses responsibilities responsibility responsible rest restart
    restaurant restaurants resting restive restoration restore restored restoring restraint restrict
    restricted restricting restrictions restructuring result resulted resulting results resume resumed
    resumes resuming resumption resurgent retail retailer retailers retain retained retains retaliated
    retaliation retire retired retirement retiring retreat retreated return returned returning returns
    reunification reveal revealed revenge revenue revenues revered reverse reversed review reviewed
    reviewing reviews revised revival revive revived revoked revolt reward ribs rich richest rid ride
    riding rifle rifles rig rigged rigging right rightist rights ring riot rioters rioting riots ripped
    rise risen rises rising risk risks ritual rival rivals rivers road roads roadside robot robust rock
    rocked rocket rockets rocks role roles rolled romantic roof room rooms root rooted roots rose rotating
    rough roughly round rounded rounds route routes routine routinely row rubber rubble rugged ruins rule
    ruled ruler rulers rules ruling rulings rumors run runner runners running runoff runs runway rural
    rushed rushing sabotage sacrifice sad sadness safe safely safer safety said sailing sailors salaries
    salary sale sales same sample samples sanctioned sanctions sand sang sanitation sanitiser sat
    satellite satellites satisfied satisfy save saved saving savings saw say saying says scale scandal
    scandals scare scared scattered scenario scene scenes schedule scheduled scheme schemes scholar
    scholars schools scientific scientist scientists scope score scored scores scoring scrap screen
    screening screens screenwriter script scrutiny sculptor sculpture seal sealed search searched searches
    searching seas season seasonal seasons seat seats secession second secondary seconds secret secretly
    secrets sectarian section sections sector sectors secular secure secured securing security see seed
    seeded seeing seek seekers seeking seeks seem seemed seems seen sees seize seized seizing seizure
    select selected selection self sell selling sells semi semifinal semifinals send sending sends senior
    sense sensitive sent sentence sentenced sentences sentiment separate separated separately separating
    separation separatist separatists sequel series serious seriously serve served server servers serves
    service servicemen services serving session sessions set sets setting settle settled settlement
    settlements settler settlers seven seventh several severe severed severely sewage sex sexual sexually
    shaken shall shape shaped share shared shareholder shareholders shares sharing shark sharks sharp
    sharply shattered she sheep shelling shells shelter shelters shield shift shifted shifting ship
    shipment shipments shipped shipping ships shirt shirts shock shocked shocks shoes shook shoot shooting
    shootings shootout shop shopping shops shore shores short shortage shortages shortened shorter shortly
    shorts shot shots should shoulder shouldn shouting show showed showing shown shows shrine shut
    shutdown shutting shuttle siblings sick side sidelines sides siege sight sign signal signaled signals
    signature signatures signed significance significant significantly signing signs silence silent silver
    similar similarly simple simply simultaneous simultaneously since sincere sing singer singers singing
    single singled singles sister sisters sit site sites sits sitting situated situation situations six
    sixteen sixth size sized skeleton ski skiing skill skilled skills skin skulls slain slalom slammed
    slated slaughter slaughtered slave slavery slaves sleep slick slight slightly slipped slogans slow
    slowdown slowed slower slowing slowly slum slump small smaller smallest smashed smoke smoking smooth
    smuggle smuggled smugglers smuggling snow snowfall so soap soared soaring soccer social societies soft
    software soil sold soldier soldiers sole solely solid solo solution solutions solve some somebody
    somehow someone something sometime sometimes somewhat somewhere son song songs songwriter sons soon
    sooner sophisticated sorry sort sought sound sounds soundtrack source sources southeastern southern
    southwest southwestern sovereign sovereignty spacecraft spacewalk spare spark sparked sparking spawned
    speak speakers speaking speaks special specialist specialized specially species specific specifically
    specify specimens spectacular spectrum speculation speech speeches speed spelled spend spending spent
    spies spill spilled spiral spirals spirit spiritual spite split spoke spoken spokesman spokesperson
    spokeswoman sponsor sponsored sporadic sporting sports spot spotlight spots spotted spread spreading
    spring spur spurred spy spying squad squads stabbed stability stabilize stabilizing stable staff
    staffers stage staged stages staging stake stalemate stalled stamp stampede stance stand standard
    standards standing standings standoff stands star starred starring stars start started starting starts
    starvation stated statement statements stating station stationed stations statistics statue statues
    status statute stay stayed staying steadily steady stealing steep stem stemming stems step stepped
    stepping steps sticks stiff still stimulate stimulus stock stocks stole stolen stomach stones stood
    stop stopped stopping stops storage store stored stores stories storm stormed storms story straight
    strain strained strains stranded strapped strategic strategies strategy streaming streets strength
    strengthen strengthened strengthening stress stressed stretch stricken strict strictly strife strike
    strikes striking string stroke strong stronger strongest stronghold strongholds strongly struck
    structural structure structures struggle struggled struggles struggling stuck student students studied
    studies studio study studying stuff style styles sub subject subjected subjects submarine submit
    submitted subscription subsequent subsequently subsidiary subsidies subsistence substance substantial
    substantially suburb suburban suburbs subway succeed succeeded succeeding success successful
    successfully succession successive successor such sudden suddenly sued suffer suffered suffering
    suffers sufficient sugar suggest suggested suggesting suggestion suggestions suggests suicide suit
    suitable summary summer summit summoned supervision supplied supplier suppliers supplies supply
    supplying support supported supporter supporters supporting supports supposed suppress suppression
    sure surface surfaced surge surged surgery surpassed surplus surprise surprised surrender surrendered
    surrounded surrounding surveillance surveyed surveys survival survive survived surviving survivors
    suspect suspected suspects suspend suspended suspending suspension suspicion suspicious sustain
    sustainable sustained swans swap swearing sweep sweeping swept swift swimming swine swing switch
    switched sworn symbol symbolic sympathy symptoms system systematic systems table tackle tactics tail
    tainted take taken takeover takes taking talent talk talked talking talks tall tally tank tanker
    tankers tanks tape target targeted targeting targets tariffs task tasks taught tax taxes taxi tea
    teach teacher teachers teaching teachings team teams tear tech technical technically technique
    techniques technological technologies technology teenage teenager teenagers teeth telecommunications
    telephone telescopes televised television tell telling tells temperature temperatures temporarily
    temporary ten tend tennis tens tense tension tensions tent tenth tenths tents tenure term termed
    terminal terms territorial territories territory terror terrorism terrorist terrorists test tested
    testified testify testimony testing tests text textile textiles texts than thank thanked thanks that
    the theater theft their them theme themes themselves then theoretical theories theory there thereafter
    therefore these they thick thin thing things think thinking thinks third thirds thirty this those
    though thought thoughts thousand thousands threat threaten threatened threatening threatens threats
    three threw throat throne through throughout throw throwing thrown thus ticket tickets tie tied ties
    tight tighten tightened till timber time timeline timetable timing tiny tip tips tissue title titled
    titles to tobacco today together toilet told tolerance tolerate toll tomorrow ton tone tons too took
    tool tools top topic topics topped topple toppled torch tore torn torrential torture tortured
    torturing total totally touch touched tough tougher tour toured touring tourism tourist tourists
    tournament tournaments tours toward towards town towns toxic toy traced traces track tracking tracks
    tractor trade traded trademark traders trading tradition traditional traditionally traditions traffic
    traffickers trafficking tragedy train trained training trains transaction transactions transfer
    transferred transferring transfers transformation transformed transit transition transitional
    translated translation translator transmission transmitted transparency transparent transport
    transportation transported transporting trap trapped trash travel traveled travelers traveling travels
    treason treat treated treaties treating treatment treatments tree trees tremendous trend trends trial
    trials tribal tribe tribes tribesmen tribunal tributaries tributary tribute tried tries trigger
    triggered triggering trillion trio trip triple trips troop troops trouble troubled troubles truce
    truck trucks true truly trust try trying tsunami tuberculosis tunnel tunnels turmoil turn turned
    turning turnout turns tweet tweeted twelve twenty twice twin two tycoon type types typical typically
    uh ultimately ultra un unable unacceptable unanimous unanimously unannounced unarmed unauthorized
    uncertain uncertainty unchanged uncle unclear unconditional unconstitutional uncovered under
    undercover undergo undergoing undergraduate underground undermine undermining understand understanding
    understands understood underwater underway underwent undisclosed unemployment unexpected unfair
    unfairly unharmed unhurt unidentified unified uniform uniforms unilateral unincorporated uninhabited
    unions unique unit unite units universities unknown unlawful unless unlike unlikely unmanned unnamed
    unofficial unpopular unprecedented unrelated unresolved unrest unspecified unsuccessful unsuccessfully
    until unusual unveiled up upcoming update updates upgrade upgraded upheld upon upper uprising upset
    upstream upsurge uranium urban urge urged urgent urges urging urine us usage use used useful user
    users uses ushered using usual usually vacant vacation vaccination vaccinations vaccine vaccines
    vacuum valid valuable value valued values varied varies variety various vary vast ve vehicle vehicles
    vendors venture venue venues verdict verified verify version versions versus very vessel vessels
    veteran veterans veterinary veto via vicinity victim victims victories victorious victory video videos
    videotape view viewed viewers viewing views village villagers villages violate violated violates
    violating violation violations violence violent viral virtual virtually virus visa visas visible
    vision visit visited visiting visitors visits visual vital vocal vocalist vocals voice voiced voices
    volatile volcanic volcano volume voluntarily voluntary volunteers vote voted voter voters votes voting
    vowed vs vulnerable wa wage waged wages waging wait waited waiting wake walk walked walking walls want
    wanted wants warehouse warfare warheads warlords warm warming warn warned warning warnings warns
    warplanes warrant warrants warring wars warships wartime was wash washed wasn waste watchdog watched
    watches watching water waters watershed wave waved waves waving way ways we weak weaken weakened
    wealth wealthy weapon weapons wear wearing weather website websites week weekend weekly weeks weight
    welcome welcomed welcomes welfare well wells went were weren wet whales whaling what whatever wheat
    when whenever where whereabouts whereas whether which while who whole whom whose why wickets wide
    widely wider widespread widow wife wild wildfires will willing willingness win wind window winds wine
    wing wings winner winners winning wins winter wiped wire wisdom wish wishes wishing with withdraw
    withdrawal withdrawing withdrawn withdrew within without witness witnessed witnesses wives woman women
    won wonderful wooden word words wore work worked worker workers workforce working works worldwide worn
    worried worries worry worse worsened worsening worship worshippers worst worth would wouldn wound
    wounded wounding wounds wrapped wrapping wreckage wrestler write writer writers writes writing
    writings written wrong wrongdoing wrote www yeah year years yeast yen yes yesterday yet yield you
    young younger youngest your yourself youth youths youtube zero zinc zones
    """
}

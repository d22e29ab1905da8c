/// Words and the classes that they belong to.

/// Every list is white-space separated and holds words in lower case; a word may stand in several.
enum WordLists {
  static let all: [(String, WordClass)] = [
    (CommonWords.all, .common),
    ("the a an this these those every each some any no both all another", .determiner),
    ("my your his her its our their whose", .determiner),
    (
      """
      of in on at by for with from to into onto about after before since during under over against among
      between through across around near behind beyond within without toward towards upon amid despite
      outside inside off like unlike per via until till along beside besides above below concerning
      regarding than out up down
      """, .preposition
    ),
    (
      "and or but nor so yet because although though while whereas if unless when whenever where as whether",
      .conjunction
    ),
    (
      """
      is was are were be been being am has have had having do does did will would can could may might shall
      should must isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
      can't couldn't cannot ought
      """, .auxiliary
    ),
    (
      """
      also later then earlier now still even just only never always often again further recently previously
      reportedly repeatedly publicly privately once already initially immediately quickly briefly simply
      flatly bluntly famously clearly merely finally eventually subsequently angrily quietly jokingly
      separately specifically directly not yesterday today tonight tomorrow ago
      """, .adverb
    ),
    ("he him himself", .he),
    ("she herself", .she),
    ("they them themselves", .they),
    ("it itself", .it),
    ("i we me us myself ourselves", .first),
    ("you yourself", .function),
    ("who which whom", .relative),
    ("that", .that),
    (
      """
      what how why there here not yes oh well please let thus hence however moreover meanwhile instead
      nevertheless nonetheless therefore perhaps maybe such other others many much more most few less least
      several first second third one two three four five six seven eight nine ten eleven twelve dozens
      hundreds thousands millions mr-like another either neither none nobody everyone everybody someone
      somebody nothing something everything anything last next own same too very it's he's she's i'm i've
      we're we've they're they've you're that's there's what's don't it'll i'll we'll you'll he'll she'll
      they'll i'd we'd he'd she'd they'd you'd let's who's photo file editing reporting writing additional
      read watch see click related follow share updated update breaking exclusive opinion analysis video
      image getty source credit caption thanks thank sorry okay ok
      """, .function
    ),
    ("january february march april may june july august september october november december", .month),
    ("jan feb mar apr jun jul aug sept sep oct nov dec", [.month, .abbreviation]),
    ("jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.", .month),
    (
      """
      monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
      fridays saturdays sundays
      """, .weekday
    ),
    ("today yesterday tomorrow tonight afternoon morning evening night week month year noon", .vagueTime),
    (
      "north south east west northern southern eastern western northeast northwest southeast southwest central",
      .direction
    ),
    (
      """
      mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr maj adm rev hon st jr sr vs inc ltd co corp bros
      no pres supt det insp messrs mt ft ave blvd dept est fig pp vol approx ala ariz ark calif colo conn
      del fla ga ill ind kan ky mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
      spc pvt cpl pfc msgr fr sr
      """, .abbreviation
    ),
    (
      "mr mrs ms miss dr sir dame lord lady mx madam mister mr. mrs. ms. dr. messrs. madame monsieur herr frau sheikh",
      .honorific
    ),
    (
      "prof rev hon fr msgr prof. rev. hon. fr. msgr. brother sister father mother saint imam rabbi ayatollah mullah",
      .honorific
    ),
    (
      """
      president vice-president vice premier chancellor minister senator sen sen. congressman congresswoman
      representative rep rep. governor gov gov. mayor ambassador secretary secretary-general secretary-treasurer
      general gen gen. colonel col col. captain capt capt. lieutenant lt lt. sergeant sgt sgt. sgt major maj maj.
      admiral adm adm. commander cmdr cmdr. brigadier marshal corporal cpl. private pvt. king queen prince
      princess duke duchess emperor empress sultan emir pope bishop archbishop cardinal patriarch judge
      justice chief director chairman chairwoman chairperson chair speaker prime deputy spokesman spokeswoman
      spokesperson attorney prosecutor sheriff constable inspector superintendent detective officer
      professor coach manager editor dean delegate councillor councilman councilwoman alderman commissioner
      undersecretary under-secretary director-general co-chair co-founder founder ceo cfo coo comptroller
      treasurer head leader envoy captain midfielder striker defender goalkeeper quarterback driver
      """, .title
    ),
    (
      """
      leader leaders president chief minister ministers spokesman spokeswoman spokesperson official ambassador envoy
      diplomat director chairman chairwoman chairperson chair head founder co-founder owner manager coach
      captain player striker goalkeeper midfielder defender star actor actress singer rapper comedian author
      writer novelist poet journalist reporter correspondent editor columnist blogger producer filmmaker
      professor lecturer researcher scientist economist analyst strategist historian expert investigator
      lawyer attorney prosecutor judge magistrate sheriff detective officer senator congressman
      congresswoman governor mayor lawmaker legislator councillor councilor secretary adviser advisor aide
      consultant commissioner inspector commander general colonel soldier veteran pilot astronaut engineer
      architect designer artist painter musician composer conductor guitarist drummer doctor surgeon nurse
      physician psychologist psychiatrist teacher student principal activist campaigner protester dissident
      militant rebel candidate nominee contender frontrunner front-runner challenger opponent incumbent
      president-elect businessman businesswoman entrepreneur billionaire millionaire investor banker trader
      farmer driver worker resident neighbor neighbour witness victim suspect survivor defendant plaintiff
      father mother son daughter brother sister wife husband widow uncle aunt cousin grandfather grandmother
      friend colleague teammate rival boss tycoon mogul champion sprinter swimmer golfer boxer footballer
      tennis priest bishop pastor cleric preacher imam rabbi monk nun pope king queen prince princess emperor
      heir monarch dictator strongman warlord premier chancellor speaker whip strategist pollster organizer
      coordinator representative delegate negotiator mediator observer spokesperson whistleblower hacker
      contractor trustee biographer photographer cameraman anchor host presenter moderator narrator announcer
      commentator critic supporter voter patient woman man girl boy teenager teen lady guy ceo executive
      deputy chairman supremo czar tsar superintendent constable fighter winger forward prodigy legend
      bassist frontman vocalist playwright choreographer chef curator librarian pianist violinist lieutenant
      """, .personNoun
    ),
    (
      """
      officials authorities police sources source aides advisers advisors experts analysts critics
      supporters opponents lawmakers legislators witnesses residents prosecutors lawyers attorneys
      investigators researchers scientists economists doctors activists protesters demonstrators voters
      republicans democrats diplomats ministers leaders spokesmen representatives executives observers
      campaigners organizers organisers rebels militants insiders relatives parents students teachers workers
      families people others some many colleagues friends neighbors neighbours commentators historians
      strategists pollsters veterans fans women men members department ministry government administration
      agency office company firm bank court committee commission council board panel union association
      party group groups campaign team network newspaper paper magazine website site outlet station channel
      institute university school hospital army military navy force administration regime opposition
      coalition alliance foundation organization organisation charity club league federation staff crowd
      mob investigators jury tribunal parliament assembly senate watchdog regulator bureau embassy
      """, .groupNoun
    ),
    (
      """
      report reports study survey poll statement letter email memo lawsuit complaint filing document documents
      article editorial book ad ads advertisement video tweet post headline sign banner resolution website
      message release transcript indictment ruling law bill text clip story piece affidavit testimony analysis
      research review audit data figures records
      """, .speakingThing
    ),
    (
      """
      statement letter letters email e-mail emails memo tweet tweets post posts interview speech briefing
      report book memoir article op-ed editorial column blog testimony affidavit lawsuit filing complaint note
      message messages video broadcast address news-conference conference release transcript call telegram
      documents document text texts dispatch essay podcast sermon remarks communique manifesto diary
      """, .medium
    ),
    (
      "de la von van der den bin ibn al el di da dos du del le ben abu af zu ter della do das y e o",
      .particle
    ),
    ("jr sr jr. sr. ii iii iv phd esq", .nameSuffix),
    (
      """
      human rights foreign prime vice former deputy chief executive campaign opposition finance defense
      defence interior press national security general managing senior acting interim ex-president ex assistant
      associate special independent supreme party parliamentary police military army navy air force rebel
      spiritual religious political health justice trade energy transport education environment housing
      agriculture labor labour economic senior top veteran longtime long-time fellow former-president retired
      current then-president incoming outgoing world club team head football soccer basketball tennis film
      movie rock pop folk star legendary communications policy intelligence immigration regional city county
      state district federal local global central bank union company business media research science
      majority minority house senate presidential vice-presidential republican democratic conservative
      liberal socialist communist labour green nationalist populist right-wing left-wing far-right ruling
      """, .roleModifier
    ),
    (NameLists.male, .maleName),
    (NameLists.female, .femaleName),
    (NameLists.familyFirst, .familyFirst),
    (
      """
      ministry university department institute college school academy party council committee commission
      agency authority association federation union league club foundation society bank corporation company
      inc inc. ltd ltd. corp corp. co co. llc plc group holdings international industries partners airlines
      airways bureau office service services court parliament senate congress assembly board trust fund
      centre center hospital church army navy police force forces guard brigade division regiment battalion
      front movement organization organisation alliance coalition network news times post journal herald
      tribune telegraph gazette observer press magazine radio television tv broadcasting media studios
      records entertainment pictures productions museum library orchestra philharmonic united city-fc fc
      f.c. cf sc athletic rovers wanderers hotspur technologies systems solutions energy petroleum motors
      electric pharmaceuticals laboratories bancorp capital securities insurance project initiative
      programme program secretariat tribunal directorate command administration consortium confederation
      chamber caucus conference cabinet treasury exchange syndicate militia airlines railways institution
      action today daily weekly mission communications consulting associates ventures athletics sports
      presse finance gallery shimbun technology investment investments pharmaceutical labs lab archive
      archives forum studio collective brands foods motorsport racing airline
      """, .bodyNoun
    ),
    (
      """
      ministry university department institute college school academy bank council committee commission
      court house office bureau association federation union league society church board congress movement
      organization organisation chamber parliament assembly party center centre front army school-board
      institutes conference confederation order ministry-of archdiocese diocese faculty museum fund forum
      """, .bodyOf
    ),
    (
      """
      river mountain mountains mount lake sea ocean island islands bay gulf strait valley desert peninsula
      province county district state city town village street avenue road boulevard square park airport
      bridge beach coast hill hills hall forest canal cape port harbour harbor region republic kingdom
      territory territories plateau glacier canyon creek falls springs heights plaza palace castle stadium
      arena cathedral mosque temple prison tower station highway cemetery auditorium reserve basin delta
      lagoon reef campus airfield junction market square terrace lane chowk ridge ranch
      """, .placeNoun
    ),
    (
      """
      war cup olympics games championship championships festival summit prize award awards act open
      tournament revolution agreement treaty accord protocol convention declaration election elections
      referendum pact bowl marathon constitution amendment
      """, .eventNoun
    ),
    (
      """
      ai usd lng lgbt lgbtq lgbtqi gdp cpi ipo dna rna ceo cfo coo cto tv pm mp mps am hiv aids sms atm pc dvd cd
      usb gps vip faq id rs ngo ngos mou npl it hr pr ev evs uv suv suvs diy phd ba ma md mba fbi-like bc ad pdf
      url html wifi covid sars mers ppe icu er gmt est pst edt utc bst etc esg kpi sme smes r&d q&a o&m tba
      """, .plainAcronym
    ),
    (CueLists.cues, .cue),
    (CueLists.cuesOfClause, .cueOfClause),
    (CueLists.cuesToSomebody, .cueToSomebody),
    (CueLists.loose, .looseCue),
    ("say says said saying", .plainCue),
    (CueLists.cuesOfThat, .cueOfThat),
    (CueLists.cuesOfInfinitive, .cueOfInfinitive),
    (CueLists.cuesOfRequest, .cueOfRequest),
    (CueLists.cuesOfCharge, .cueOfCharge),
    (CueLists.nouns, .cueNoun),
    (VerbForms.finite, .finiteVerb),
    ("whether if how why what who where when which", .question),
  ]
}

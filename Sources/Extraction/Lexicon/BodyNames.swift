/// Organizations and events that go by a fixed name.

/// Tables of names: each line is `shown name, other names`.
enum BodyNames {
  static let all = """
    The Associated Press, Associated Press, AP
    Reuters, Thomson Reuters
    Agence France-Presse, AFP
    Bloomberg, Bloomberg News
    Xinhua, Xinhua News Agency
    Kyodo, Kyodo News
    Yonhap, Yonhap News Agency
    TASS, Tass, ITAR-Tass
    Interfax
    RIA Novosti, RIA
    UPI, United Press International
    dpa, Deutsche Presse-Agentur
    ANSA
    EFE
    PTI, Press Trust of India
    IANS
    ANI
    PA Media, Press Association
    KCNA, Korean Central News Agency
    BBC, British Broadcasting Corporation, BBC News
    CNN
    CBS, CBS News
    NBC, NBC News
    ABC, ABC News
    MSNBC
    CNBC
    PBS
    NPR
    Fox News
    Fox
    Al Jazeera, al-Jazeera
    Al Arabiya
    Sky News
    ITV
    RTE
    The New York Times, New York Times
    The Washington Post, Washington Post
    The Wall Street Journal, Wall Street Journal
    Financial Times, The Financial Times
    The Guardian, Guardian
    The Telegraph, Daily Telegraph, The Daily Telegraph
    The Independent
    The Times, Times
    The Sun
    Daily Mail, Mail Online
    Los Angeles Times
    Chicago Tribune
    Boston Globe, The Boston Globe
    USA Today
    New York Post, The New York Post
    The Atlantic
    The New Yorker, New Yorker
    The Economist, Economist
    Der Spiegel
    Le Monde
    TIME, Time magazine
    Newsweek
    Politico, POLITICO
    BuzzFeed, BuzzFeed News
    Breitbart, Breitbart News
    HuffPost, Huffington Post, The Huffington Post
    Vox
    Axios
    The Hill
    Vanity Fair
    Rolling Stone
    Twitter
    Facebook
    Google
    YouTube
    Instagram
    WhatsApp
    TikTok
    WeChat
    Microsoft
    Apple
    Amazon
    Netflix
    Intel
    IBM
    Samsung
    Sony
    Huawei
    Alibaba
    Tencent
    Toyota
    Honda
    Nissan
    Volkswagen
    BMW
    Ford
    General Motors, GM
    Tesla
    SpaceX
    Boeing
    Airbus
    Uber
    Exxon, ExxonMobil, Exxon Mobil
    BP
    Shell
    Total
    Gazprom
    Rosneft
    Goldman Sachs
    JPMorgan, JPMorgan Chase, J.P. Morgan
    Morgan Stanley
    Citigroup
    HSBC
    Barclays
    Deutsche Bank
    UBS
    Credit Suisse
    Walmart, Wal-Mart
    Pfizer
    Moderna
    AstraZeneca
    BioNTech
    Johnson & Johnson
    Wikipedia
    WikiLeaks, Wikileaks
    AT&T
    Verizon
    United Nations, U.N., UN
    Security Council, U.N. Security Council, UN Security Council, United Nations Security Council
    General Assembly, U.N. General Assembly, UN General Assembly, United Nations General Assembly
    UNESCO, Unesco
    UNICEF, Unicef
    UNHCR
    UNDP
    UNAIDS
    World Food Programme, World Food Program, WFP
    World Health Organization, WHO, World Health Organisation
    International Monetary Fund, IMF
    World Bank
    World Trade Organization, WTO, World Trade Organisation
    International Atomic Energy Agency, IAEA
    International Criminal Court, ICC
    International Court of Justice, ICJ
    International Olympic Committee, IOC
    International Committee of the Red Cross, ICRC
    Red Cross
    Red Crescent
    Doctors Without Borders, Medecins Sans Frontieres, MSF
    Amnesty International, Amnesty
    Human Rights Watch
    Greenpeace
    Oxfam
    Save the Children
    Transparency International
    European Union, EU, E.U.
    European Commission
    European Parliament
    European Central Bank, ECB
    European Council
    African Union, AU
    ECOWAS
    Arab League
    ASEAN, Asean
    OPEC
    OECD
    OSCE
    NATO, Nato
    G7
    G20, G-20
    G8
    Interpol, INTERPOL
    Federal Reserve, Fed
    Supreme Court, U.S. Supreme Court
    Congress, U.S. Congress
    Senate, U.S. Senate
    House of Representatives, U.S. House of Representatives
    House of Commons
    House of Lords
    White House, The White House
    Pentagon
    Kremlin
    Downing Street
    State Department, U.S. State Department
    Justice Department, U.S. Justice Department, Department of Justice
    Treasury Department, Treasury
    Homeland Security
    Capitol Hill
    FBI, F.B.I., Federal Bureau of Investigation
    CIA, C.I.A., Central Intelligence Agency
    NSA, National Security Agency
    NASA
    EPA
    FDA, Food and Drug Administration
    CDC, Centers for Disease Control and Prevention
    IRS
    SEC
    FCC
    NAACP
    ACLU
    NRA
    DNC, Democratic National Committee
    RNC, Republican National Committee
    Republican Party, GOP, G.O.P.
    Democratic Party
    Labour Party, Labour
    Conservative Party
    Liberal Democrats
    Labor Party
    Communist Party
    Likud
    BJP, Bharatiya Janata Party
    ANC, African National Congress
    Zanu-PF, ZANU-PF
    Bundestag
    Knesset
    Duma
    Hamas
    Hezbollah, Hizbullah
    Fatah
    Taliban
    Al-Qaida, al-Qaida, al-Qaeda, Al-Qaeda, al Qaeda, Al Qaeda, al Qaida
    Islamic State, ISIS, ISIL, Daesh
    Boko Haram
    al-Shabab, Al-Shabaab, al-Shabaab, al Shabaab, Al Shabaab, al Shabab
    PKK
    FARC
    IRA
    ETA
    KGB
    Mossad
    Scotland Yard
    Manchester United
    Manchester City
    Real Madrid
    Liverpool FC
    Chelsea
    Arsenal
    Juventus
    Bayern Munich
    FIFA
    UEFA
    NBA
    NFL
    NHL
    MLB
    FIA
    Ferrari
    Mercedes
    Renault
    Red Bull
    McLaren
    Harvard
    Yale
    Princeton
    Stanford
    MIT
    UCLA
    """

  static let events = """
    World War II, World War Two, Second World War
    World War I, World War One, First World War
    Cold War
    World Cup
    Olympic Games, Olympics
    Winter Olympics
    Summer Olympics
    Paralympics
    Super Bowl
    Formula One, Formula 1, F1
    Champions League
    Premier League
    Europa League
    Grand Prix
    Brexit
    COVID-19, Covid-19
    Ramadan
    Holocaust
    Arab Spring
    Nobel Peace Prize
    Nobel Prize
    Pulitzer Prize
    Internet
    """
}

/// Countries with their peoples and capitals, and other well-known places.

/// Tables of places. Each line of `countries` is `name, other names; peoples; capitals`.
enum PlaceNames {
  static let countries = """
    Afghanistan;Afghan, Afghans;Kabul
    Albania;Albanian, Albanians;Tirana
    Algeria;Algerian, Algerians;Algiers
    Andorra;Andorran;Andorra la Vella
    Angola;Angolan, Angolans;Luanda
    Argentina;Argentine, Argentinian, Argentines, Argentinians;Buenos Aires
    Armenia;Armenian, Armenians;Yerevan
    Australia;Australian, Australians, Aussie, Aussies;Canberra
    Austria;Austrian, Austrians;Vienna
    Azerbaijan;Azerbaijani, Azerbaijanis, Azeri, Azeris;Baku
    Bahamas, The Bahamas;Bahamian, Bahamians;Nassau
    Bahrain;Bahraini, Bahrainis;Manama
    Bangladesh;Bangladeshi, Bangladeshis;Dhaka
    Barbados;Barbadian;Bridgetown
    Belarus;Belarusian, Belarusians, Belarussian;Minsk
    Belgium;Belgian, Belgians;Brussels
    Belize;Belizean;Belmopan
    Benin;Beninese;Porto-Novo
    Bhutan;Bhutanese;Thimphu
    Bolivia;Bolivian, Bolivians;La Paz, Sucre
    Bosnia and Herzegovina, Bosnia, Bosnia-Herzegovina;Bosnian, Bosnians;Sarajevo
    Botswana;Botswanan, Batswana;Gaborone
    Brazil;Brazilian, Brazilians;Brasilia, Brasília
    Brunei;Bruneian;Bandar Seri Begawan
    Bulgaria;Bulgarian, Bulgarians;Sofia
    Burkina Faso;Burkinabe;Ouagadougou
    Burundi;Burundian, Burundians;Bujumbura, Gitega
    Cambodia;Cambodian, Cambodians;Phnom Penh
    Cameroon;Cameroonian, Cameroonians;Yaounde, Yaoundé
    Canada;Canadian, Canadians;Ottawa
    Cape Verde, Cabo Verde;Cape Verdean;Praia
    Central African Republic;Central African;Bangui
    Chad;Chadian, Chadians;N'Djamena
    Chile;Chilean, Chileans;Santiago
    China, People's Republic of China, PRC, Mainland China;Chinese;Beijing
    Colombia;Colombian, Colombians;Bogota, Bogotá
    Comoros;Comorian;Moroni
    Democratic Republic of Congo, Democratic Republic of the Congo, DR Congo, DRC, Congo-Kinshasa;Congolese;Kinshasa
    Republic of Congo, Republic of the Congo, Congo-Brazzaville;;Brazzaville
    Costa Rica;Costa Rican, Costa Ricans;San Jose
    Ivory Coast, Cote d'Ivoire, Côte d'Ivoire;Ivorian, Ivorians;Abidjan, Yamoussoukro
    Croatia;Croatian, Croatians, Croat, Croats;Zagreb
    Cuba;Cuban, Cubans;Havana
    Cyprus;Cypriot, Cypriots;Nicosia
    Czech Republic, Czechia;Czech, Czechs;Prague
    Denmark;Danish, Dane, Danes;Copenhagen
    Djibouti;Djiboutian
    Dominican Republic;Dominican, Dominicans;Santo Domingo
    East Timor, Timor-Leste;Timorese;Dili
    Ecuador;Ecuadorian, Ecuadorean, Ecuadorians;Quito
    Egypt;Egyptian, Egyptians;Cairo
    El Salvador;Salvadoran, Salvadorans;San Salvador
    Equatorial Guinea;Equatorial Guinean;Malabo
    Eritrea;Eritrean, Eritreans;Asmara
    Estonia;Estonian, Estonians;Tallinn
    Eswatini, Swaziland;Swazi, Swazis;Mbabane
    Ethiopia;Ethiopian, Ethiopians;Addis Ababa
    Fiji;Fijian, Fijians;Suva
    Finland;Finnish, Finn, Finns;Helsinki
    France;French, Frenchman;Paris
    Gabon;Gabonese;Libreville
    Gambia, The Gambia;Gambian, Gambians;Banjul
    Georgia;Georgian, Georgians;Tbilisi
    Germany, West Germany, East Germany;German, Germans;Berlin
    Ghana;Ghanaian, Ghanaians;Accra
    Greece;Greek, Greeks;Athens
    Greenland;Greenlandic;Nuuk
    Guatemala;Guatemalan, Guatemalans;Guatemala City
    Guinea;Guinean, Guineans;Conakry
    Guinea-Bissau;;Bissau
    Guyana;Guyanese;Georgetown
    Haiti;Haitian, Haitians;Port-au-Prince
    Honduras;Honduran, Hondurans;Tegucigalpa
    Hungary;Hungarian, Hungarians;Budapest
    Iceland;Icelandic, Icelander, Icelanders;Reykjavik
    India;Indian, Indians;New Delhi, Delhi
    Indonesia;Indonesian, Indonesians;Jakarta
    Iran, Islamic Republic of Iran;Iranian, Iranians;Tehran
    Iraq;Iraqi, Iraqis;Baghdad
    Ireland, Republic of Ireland;Irish, Irishman;Dublin
    Israel;Israeli, Israelis;Jerusalem
    Italy;Italian, Italians;Rome
    Jamaica;Jamaican, Jamaicans;Kingston
    Japan;Japanese;Tokyo
    Jordan;Jordanian, Jordanians;Amman
    Kazakhstan;Kazakh, Kazakhs, Kazakhstani;Astana, Nur-Sultan
    Kenya;Kenyan, Kenyans;Nairobi
    Kiribati
    North Korea, DPRK, D.P.R.K., Democratic People's Republic of Korea, NKorea;North Korean, North Koreans;Pyongyang
    South Korea, Republic of Korea, SKorea;South Korean, South Koreans;Seoul
    Kosovo;Kosovar, Kosovars, Kosovan;Pristina
    Kuwait;Kuwaiti, Kuwaitis;Kuwait City
    Kyrgyzstan;Kyrgyz;Bishkek
    Laos;Lao, Laotian, Laotians;Vientiane
    Latvia;Latvian, Latvians;Riga
    Lebanon;Lebanese;Beirut
    Lesotho;Basotho;Maseru
    Liberia;Liberian, Liberians;Monrovia
    Libya;Libyan, Libyans;Tripoli
    Liechtenstein;;Vaduz
    Lithuania;Lithuanian, Lithuanians;Vilnius
    Luxembourg;Luxembourger
    Macedonia, North Macedonia, FYROM;Macedonian, Macedonians;Skopje
    Madagascar;Malagasy;Antananarivo
    Malawi;Malawian, Malawians;Lilongwe
    Malaysia;Malaysian, Malaysians;Kuala Lumpur, Putrajaya
    Maldives;Maldivian, Maldivians;Male
    Mali;Malian, Malians;Bamako
    Malta;Maltese;Valletta
    Mauritania;Mauritanian, Mauritanians;Nouakchott
    Mauritius;Mauritian, Mauritians;Port Louis
    Mexico;Mexican, Mexicans;Mexico City
    Micronesia;Micronesian
    Moldova;Moldovan, Moldovans;Chisinau
    Monaco;Monegasque
    Mongolia;Mongolian, Mongolians;Ulaanbaatar, Ulan Bator
    Montenegro;Montenegrin, Montenegrins;Podgorica
    Morocco;Moroccan, Moroccans;Rabat
    Mozambique;Mozambican, Mozambicans;Maputo
    Myanmar, Burma;Burmese;Naypyidaw, Naypyitaw, Yangon
    Namibia;Namibian, Namibians;Windhoek
    Nauru;Nauruan
    Nepal;Nepali, Nepalese, Nepalis;Kathmandu
    Netherlands, The Netherlands, Holland;Dutch, Dutchman;Amsterdam, The Hague, Hague
    New Zealand;New Zealander, New Zealanders, Kiwi, Kiwis;Wellington
    Nicaragua;Nicaraguan, Nicaraguans;Managua
    Niger;Nigerien, Nigeriens;Niamey
    Nigeria;Nigerian, Nigerians;Abuja
    Norway;Norwegian, Norwegians;Oslo
    Oman;Omani, Omanis;Muscat
    Pakistan;Pakistani, Pakistanis;Islamabad
    Palau;Palauan
    Palestine, Palestinian territories, Palestinian Territories;Palestinian, Palestinians;Ramallah
    Panama;Panamanian, Panamanians;Panama City
    Papua New Guinea;Papua New Guinean;Port Moresby
    Paraguay;Paraguayan, Paraguayans;Asuncion, Asunción
    Peru;Peruvian, Peruvians;Lima
    Philippines, The Philippines;Filipino, Filipinos, Philippine;Manila
    Poland;Polish, Pole, Poles;Warsaw
    Portugal;Portuguese;Lisbon
    Qatar;Qatari, Qataris;Doha
    Romania;Romanian, Romanians;Bucharest
    Russia, Russian Federation;Russian, Russians;Moscow
    Rwanda;Rwandan, Rwandans;Kigali
    Samoa;Samoan, Samoans;Apia
    Saudi Arabia;Saudi, Saudis, Saudi Arabian;Riyadh
    Senegal;Senegalese;Dakar
    Serbia;Serbian, Serbians, Serb, Serbs;Belgrade
    Seychelles;Seychellois
    Sierra Leone;Sierra Leonean, Sierra Leoneans;Freetown
    Singapore;Singaporean, Singaporeans
    Slovakia;Slovak, Slovaks;Bratislava
    Slovenia;Slovenian, Slovenians, Slovene, Slovenes;Ljubljana
    Solomon Islands;;Honiara
    Somalia;Somali, Somalis;Mogadishu
    Somaliland;;Hargeisa
    South Africa;South African, South Africans;Pretoria, Cape Town
    South Sudan;South Sudanese;Juba
    Spain;Spanish, Spaniard, Spaniards;Madrid
    Sri Lanka;Sri Lankan, Sri Lankans;Colombo
    Sudan;Sudanese;Khartoum
    Suriname;Surinamese;Paramaribo
    Sweden;Swedish, Swede, Swedes;Stockholm
    Switzerland;Swiss;Bern
    Syria;Syrian, Syrians;Damascus
    Taiwan;Taiwanese;Taipei
    Tajikistan;Tajik, Tajiks;Dushanbe
    Tanzania;Tanzanian, Tanzanians;Dodoma, Dar es Salaam
    Thailand;Thai, Thais;Bangkok
    Tibet;Tibetan, Tibetans;Lhasa
    Togo;Togolese;Lome, Lomé
    Tonga;Tongan, Tongans;Nuku'alofa
    Trinidad and Tobago, Trinidad;Trinidadian;Port of Spain
    Tunisia;Tunisian, Tunisians;Tunis
    Turkey, Türkiye;Turkish, Turk, Turks;Ankara
    Turkmenistan;Turkmen;Ashgabat
    Tuvalu;Tuvaluan
    Uganda;Ugandan, Ugandans;Kampala
    Ukraine;Ukrainian, Ukrainians;Kyiv, Kiev
    United Arab Emirates, UAE, U.A.E.;Emirati, Emiratis;Abu Dhabi
    United Kingdom, U.K., UK, Britain, Great Britain;British, Briton, Britons;London
    United States, U.S., US, USA, U.S.A., United States of America, America;American, Americans;Washington
    Uruguay;Uruguayan, Uruguayans;Montevideo
    Uzbekistan;Uzbek, Uzbeks;Tashkent
    Vanuatu;;Port Vila
    Vatican, Vatican City, Holy See
    Venezuela;Venezuelan, Venezuelans;Caracas
    Vietnam, Viet Nam;Vietnamese;Hanoi
    Western Sahara;Sahrawi
    Yemen;Yemeni, Yemenis;Sanaa, Sana'a
    Zambia;Zambian, Zambians;Lusaka
    Zimbabwe;Zimbabwean, Zimbabweans;Harare
    England;English, Englishman
    Scotland;Scottish, Scot, Scots;Edinburgh
    Wales;Welsh;Cardiff
    Northern Ireland;Northern Irish;Belfast
    Soviet Union, USSR, U.S.S.R.;Soviet, Soviets
    Yugoslavia;Yugoslav, Yugoslavs
    Czechoslovakia;Czechoslovak
    Hong Kong;Hongkonger, Hongkongers
    Macau, Macao
    Puerto Rico;Puerto Rican, Puerto Ricans;San Juan
    Chechnya;Chechen, Chechens;Grozny
    Abkhazia;Abkhaz, Abkhazian
    Crimea;Crimean
    Kashmir;Kashmiri, Kashmiris;Srinagar
    Catalonia;Catalan, Catalans;Barcelona
    Quebec;Quebecois
    American Samoa;American Samoan, American Samoans;Pago Pago
    Anguilla;Anguillan
    British Virgin Islands
    Cook Islands
    Curaçao;;Willemstad
    Faroe Islands;Faroese
    French Guiana;;Cayenne
    French Polynesia;French Polynesian;Papeete
    Guadeloupe
    Martinique
    Mayotte
    Montserrat
    New Caledonia;New Caledonian, New Caledonians;Noumea, Nouméa
    Niue
    Northern Mariana Islands
    Svalbard
    Turks and Caicos Islands
    U.S. Virgin Islands, US Virgin Islands
    """

  static let others = """
    Africa
    Asia
    Europe
    Americas
    Republic of China
    Latin America
    North America
    South America
    Central America
    Southeast Asia, South East Asia
    East Asia
    South Asia
    Central Asia
    East Africa
    West Africa
    North Africa
    Southern Africa
    Eastern Europe
    Western Europe
    Central Europe
    Middle East, Mideast
    Far East
    Antarctica
    Arctic
    Oceania
    Caribbean
    Balkans
    Baltics
    Scandinavia
    Caucasus
    Sahel
    Horn of Africa
    Korean Peninsula, Korean peninsula
    Korea
    Koreas
    Gaza Strip, Gaza
    West Bank
    East Jerusalem
    Golan Heights
    Sinai, Sinai Peninsula
    Darfur
    Kurdistan
    Xinjiang
    Siberia
    Pacific, Pacific Ocean
    Atlantic, Atlantic Ocean
    Indian Ocean
    Arctic Ocean
    Mediterranean, Mediterranean Sea
    Black Sea
    Red Sea
    Caspian Sea
    South China Sea
    East China Sea
    Persian Gulf
    Gulf of Mexico
    Suez Canal
    Panama Canal
    Strait of Hormuz
    English Channel
    Himalayas
    Alps
    Andes
    Amazon rainforest
    Sahara
    Mars
    Guantanamo Bay, Guantanamo
    Alabama, Ala.
    Alaska
    Arizona, Ariz.
    Arkansas, Ark.
    California, Calif., CA
    Colorado, Colo.
    Connecticut, Conn.
    Delaware, Del.
    Florida, Fla.
    Hawaii
    Idaho
    Illinois, Ill.
    Indiana, Ind.
    Iowa
    Kansas, Kan.
    Kentucky, Ky.
    Louisiana, La.
    Maine
    Maryland, Md.
    Massachusetts, Mass.
    Michigan, Mich.
    Minnesota, Minn.
    Mississippi, Miss.
    Missouri, Mo.
    Montana, Mont.
    Nebraska, Neb.
    Nevada, Nev.
    New Hampshire, N.H.
    New Jersey, N.J.
    New Mexico, N.M.
    New York, N.Y.
    North Carolina, N.C.
    North Dakota, N.D.
    Ohio
    Oklahoma, Okla.
    Oregon, Ore.
    Pennsylvania, Pa.
    Rhode Island, R.I.
    South Carolina, S.C.
    South Dakota, S.D.
    Tennessee, Tenn.
    Texas
    Utah
    Vermont, Vt.
    Virginia, Va.
    Washington State
    West Virginia, W.Va.
    Wisconsin, Wis.
    Wyoming, Wyo.
    District of Columbia
    Washington DC, Washington D.C.
    D.C.
    Ontario
    British Columbia
    Alberta
    Manitoba
    Saskatchewan
    Nova Scotia
    New Brunswick
    New South Wales
    Queensland
    Tasmania
    New York City, NYC
    Los Angeles, LA, L.A.
    Chicago
    Houston
    Phoenix
    Philadelphia
    San Antonio
    San Diego
    San Francisco
    Dallas
    Austin
    Detroit
    Boston
    Seattle
    Denver
    Las Vegas
    Miami
    Atlanta
    Baltimore
    Cleveland
    Pittsburgh
    Minneapolis
    St. Louis
    New Orleans
    Memphis
    Milwaukee
    Sacramento
    Salt Lake City
    Kansas City
    Silicon Valley
    Wall Street
    Manhattan
    Brooklyn
    Queens
    Bronx
    Harlem
    Hollywood
    Toronto
    Montreal
    Vancouver
    Calgary
    Edmonton
    Winnipeg
    Sydney
    Melbourne
    Brisbane
    Perth
    Adelaide
    Auckland
    Christchurch
    Manchester
    Liverpool
    Birmingham
    Leeds
    Glasgow
    Bristol
    Oxford
    Cambridge
    Sheffield
    Newcastle
    Cork
    Galway
    Marseille
    Lyon
    Nice
    Strasbourg
    Bordeaux
    Toulouse
    Munich
    Hamburg
    Frankfurt
    Cologne
    Stuttgart
    Dresden
    Leipzig
    Geneva
    Zurich
    Basel
    Davos
    Milan
    Naples
    Turin
    Florence
    Venice
    Genoa
    Palermo
    Sicily
    Sardinia
    Seville
    Valencia
    Bilbao
    Malaga
    Porto
    Rotterdam
    Antwerp
    Gothenburg
    Krakow
    Gdansk
    Istanbul
    Izmir
    St. Petersburg, Saint Petersburg
    Vladivostok
    Kharkiv
    Odessa
    Lviv
    Donetsk
    Luhansk
    Donbas
    Sevastopol
    Mariupol
    Aleppo
    Homs
    Idlib
    Raqqa
    Mosul
    Basra
    Fallujah
    Tikrit
    Kirkuk
    Erbil
    Najaf
    Karbala
    Tel Aviv
    Haifa
    Nazareth
    Bethlehem
    Hebron
    Nablus
    Jenin
    Rafah
    Jeddah
    Mecca
    Medina
    Dubai
    Sharjah
    Aden
    Hodeidah
    Isfahan
    Kandahar
    Herat
    Jalalabad
    Kunduz
    Helmand
    Karachi
    Lahore
    Peshawar
    Quetta
    Rawalpindi
    Mumbai, Bombay
    Kolkata, Calcutta
    Chennai, Madras
    Bangalore, Bengaluru
    Hyderabad
    Ahmedabad
    Pune
    Jaipur
    Goa
    Kerala
    Punjab
    Gujarat
    Maharashtra
    Bihar
    Assam
    Uttar Pradesh
    Tamil Nadu
    Karnataka
    Rajasthan
    West Bengal
    Chittagong
    Shanghai
    Guangzhou
    Shenzhen
    Wuhan
    Chongqing
    Tianjin
    Nanjing
    Chengdu
    Guangdong
    Sichuan
    Hubei
    Kowloon
    Osaka
    Kyoto
    Hiroshima
    Nagasaki
    Fukushima
    Okinawa
    Hokkaido
    Yokohama
    Busan
    Incheon
    Ho Chi Minh City, Saigon
    Bali
    Java
    Sumatra
    Aceh
    Sulawesi
    Borneo
    Mindanao
    Penang
    Johor
    Sabah
    Sarawak
    Lagos
    Kano
    Borno
    Ibadan
    Port Harcourt
    Kumasi
    Mombasa
    Kisumu
    Entebbe
    Goma
    Bukavu
    Katanga
    Johannesburg
    Durban
    Soweto
    Bulawayo
    Alexandria
    Suez
    Benghazi
    Misrata
    Casablanca
    Marrakesh
    Timbuktu
    Gao
    Rio de Janeiro, Rio
    Sao Paulo, São Paulo
    Salvador
    Medellin, Medellín
    Cali
    Guayaquil
    Valparaiso
    Cordoba
    Tijuana
    Ciudad Juarez
    Guadalajara
    Monterrey
    Acapulco
    Bermuda
    Gibraltar
    Guam
    Grenada
    Saint Lucia, St. Lucia
    Antigua
    Jersey
    Aruba
    Curacao
    Falkland Islands, Falklands
    Cayman Islands
    Isle of Man
    """

  /// Peoples, languages and religions without a country of their own name.
  static let peoples = """
    African Africans Asian Asians European Europeans Arab Arabs Arabic Jew Jews Jewish Muslim Muslims
    Islamic Islamist Islamists Christian Christians Catholic Catholics Protestant Protestants Orthodox
    Buddhist Buddhists Hindu Hindus Sikh Sikhs Sunni Sunnis Shiite Shiites Shia Shi'ite Shi'ites Kurdish
    Kurd Kurds Hispanic Hispanics Latino Latinos Latin Korean Koreans Tamil Tamils Uighur Uighurs Uyghur
    Uyghurs Rohingya Hutu Tutsi Zulu Swahili Hausa Yoruba Igbo Pashtun Pashtuns Bengali Hindi Urdu
    Hebrew Mandarin Cantonese Persian Basque Flemish Scandinavian Nordic Caribbean-born Maori Aboriginal
    Republican Republicans Democrat Democrats Democratic Communist Communists Marxist Nazi Nazis Tory
    Tories Anglican Baptist Methodist Mormon Evangelical Tibetan-born Western Zionist Parisian Londoner
    Londoners Texan Texans Californian Californians Bavarian Sicilian Roma Gypsy Inuit Cherokee Navajo
    African-American African-Americans ultra-Orthodox Semitic Mexican-American Islam Christianity Judaism Buddhism Hinduism
    """
}

/// The commonest little words of languages, by which texts are told apart.

enum LanguageWords {
  /// ISO 639-1 codes, each with words that hardly a sentence does without. A word may stand in several.
  /// `ms` is Malay and Indonesian, `sh` Croatian, Bosnian and Serbian in Latin letters: what is written alike
  /// has one code.
  static let all: [(code: String, words: String)] = [
    (
      "en",
      """
      the of and to in is was that for it on with as he be at by his are this have from or had not but what \
      were they we their has been would which will she her said there when who more about after its our you
      """
    ),
    (
      "fr",
      """
      le la les de des du un une et est en que qui dans pour pas sur au aux il elle ne se ce cette son sa ses par \
      plus avec sont été ont mais ou nous vous leur selon après être a à deux comme était aussi entre ces
      """
    ),
    (
      "de",
      """
      der die das und ist in den von zu mit dem des sich auf für nicht ein eine einen einem einer als auch es an \
      werden aus er hat dass sie nach wird bei um am sind noch wie im über so zum war haben nur oder aber vor zur
      """
    ),
    (
      "es",
      """
      el la los las de del que y en un una es por con para no se su al lo como más pero sus le ha o este sí porque \
      esta son entre cuando muy sin sobre ser también me hasta hay donde han quien desde según fue era años tras
      """
    ),
    (
      "pt",
      """
      o a os as de do da dos das que e em um uma é por com para não se no na nos nas ao mais como mas foi seu sua \
      ou ser quando muito há são também pelo pela até isso ele ela entre depois sem mesmo segundo foram está anos
      """
    ),
    (
      "it",
      """
      il lo la i gli le di del della dei delle che e è in un una per con non si su al alla da dal dalla nel nella \
      sono ha anche come ma più stato stata questo questa o se ai alle sul sulla hanno dopo essere tra anni ad
      """
    ),
    (
      "nl",
      """
      de het een en van in is dat op te zijn met voor niet die aan er om ook als dan bij uit naar door over maar \
      worden wordt heeft hebben werd nog wel was ze hij zich tot deze meer geen volgens onder tegen jaar
      """
    ),
    (
      "sv",
      """
      och att det i en är på av för som med den till har inte om ett var men från de vid så han när kan eller vi \
      under efter sig man ska hade hon sin bara också denna enligt mot där kommer blir blev över alla mycket
      """
    ),
    (
      "da",
      """
      og at det i en er på af for som med den til har ikke om et var men fra de ved så han når kan eller vi under \
      efter sig man skal havde hun sin kun også denne ifølge mod hvor bliver blev over alle meget nogle siger \
      hvis hvad hvordan nogen noget skulle ville mig dig nu være været bruges af lige selv
      """
    ),
    (
      "no",
      """
      og at det i en er på av for som med den til har ikke om et var men fra de ved så han når kan eller vi under \
      etter seg man skal hadde hun sin bare også denne ifølge mot hvor blir ble over alle mye noen sier \
      hvis hva hvordan noe skulle ville meg deg nå være vært brukes fordi selv
      """
    ),
    (
      "fi",
      """
      ja on ei että se oli hän joka mutta ovat myös kun niin kuin ole tai jos vain hänen sen mukaan sitä olisi vielä \
      jo ollut siitä kanssa voi tämä nyt mitä jossa sekä ennen joiden noin eivät ovat olla vuonna jälkeen hänet
      """
    ),
    (
      "pl",
      """
      w i na z się nie do to że jest o od po jak za ale przez dla co są oraz który która które był była być tym tego \
      jego tak już przy ich ze może tylko jej czy ma jednak przed także roku według we bardzo między
      """
    ),
    (
      "cs",
      """
      a v se na je že s z do o i to ve pro jako za po by od si byl byla bylo jsou ale podle který která které při \
      jeho už které jsem než tak však nebo také až bude ze k aby její mezi roce být má jen není před
      """
    ),
    (
      "sk",
      """
      a v sa na je že s z do o aj to vo pre ako za po by od si bol bola bolo sú ale podľa ktorý ktorá ktoré pri jeho \
      už som než tak však alebo tiež až bude zo k aby jej medzi roku byť má len nie pred
      """
    ),
    (
      "sl",
      """
      in je v na da so se za z s pa ki ne tudi po bi kot od ni do pri iz so bil bila bilo ter ali kar še zelo lahko \
      leta med njegov samo pred vse biti kako več kjer nad ko sta tem bo
      """
    ),
    (
      "sh",
      """
      i je u na da se za su od s koji koja koje kao ne o iz nije po što bi te ili sa to bio bila bilo ali do će samo \
      nakon prema kako već godine između također još pri nego prije kod biti ima smo svi
      """
    ),
    (
      "hu",
      """
      a az és hogy nem is egy ez volt azt meg csak már de mint el azonban szerint még ha vagy után ki ezt lesz voltak \
      között fel kell lehet van minden olyan ezek sem aki amely azok majd pedig nagyon több alatt
      """
    ),
    (
      "ro",
      """
      de și în a la cu pe un o din că nu este care se pentru mai au fost sunt să al ale lui după prin sau dar ca fi \
      între acest această ce cel cei prea până când fără despre către va avea anul doar
      """
    ),
    (
      "tr",
      """
      ve bir bu için ile de da olarak olan çok daha en sonra kadar gibi ne ama göre her o ise değil var mı mi oldu \
      olduğu olduğunu dedi diye onun yeni ki yok şey ancak tarafından üzerine veya bunu ilk iki sadece bütün
      """
    ),
    (
      "ms",
      """
      yang dan di ini itu dengan untuk dari dalam tidak akan pada juga ke karena ada oleh mereka telah sudah bisa \
      saat lebih kami adalah sebagai tersebut atau para kata saya hanya dapat harus masih seperti bahwa namun \
      boleh bahawa kerana beliau iaitu
      """
    ),
    (
      "vi",
      """
      và của là có được cho trong không với các một những người này để khi đã từ đến tại cũng về như theo ông \
      vào ra nhưng đó sẽ trên năm sau nhiều phải hơn bị vì còn thì chỉ nước đang rất bà
      """
    ),
    (
      "sw",
      """
      ya na wa kwa ni za katika la kuwa cha hiyo huo hii huyo yake wake wao pia lakini kama baada watu hivyo zaidi \
      kutoka hadi ambao ambayo nchi siku mwaka hao kila bila wakati alisema
      """
    ),
    (
      "ca",
      """
      el la els les de del dels que i en un una és per amb no se al als com més però ha seva seu són va aquest \
      aquesta entre quan molt sense sobre també fins hi on han des segons era anys després ser li
      """
    ),
    (
      "et",
      """
      ja on ei et see oli ta mis kui aga ka või ning mida kes selle tema oma veel siis nii nagu pärast seda poolt \
      olid pole eesti järgi kuid juba enne üle ainult kõik olla peab võib
      """
    ),
    (
      "lt",
      """
      ir yra kad į su iš ne tai kaip buvo bet per už nuo apie dėl jis ji jo po prie tik dar jau pat jų arba kurie \
      kuris kuri metų pagal taip šis ši būti bus iki labai
      """
    ),
    (
      "lv",
      """
      un ir no ar uz ka par kas tika bija nav pēc arī kā bet viņš viņa to tas gada pie līdz vai ja jau tikai šis \
      savu būs kuri kurš tiek tā ļoti starp būt ne
      """
    ),
    (
      "tl",
      """
      ang ng sa na mga ay at ni si para ito kay hindi may siya mula noong kung isang nang niya rin pa din nila \
      kanyang lamang ayon dahil upang ako kami sila bago pero
      """
    ),
    (
      "af",
      """
      die van en in is het dat 'n nie te vir met wat op word hy aan sal was om as sy by hulle ook tot maar deur kan \
      uit daar sê ons hulle na oor nog meer hierdie dit baie
      """
    ),
    (
      "eo",
      """
      kaj la de en estas ne por ĉi al el ke kun sur ĉu pri tiu kiu estis sed oni dum post estos kiel se ĝi li ili \
      nur pli jam ankaŭ aŭ ol tio ĉiuj
      """
    ),
    (
      "gl",
      """
      o a os as de do da dos das que e en un unha é por con para non se no na nos nas ao máis como pero foi seu súa \
      ou cando moito hai son tamén pola polo ata iso el ela entre despois sen mesmo segundo foron está anos esta
      """
    ),
    (
      "eu",
      """
      eta da ez bat du dira ere baina hau izan zen dute edo egin beste horrek arabera baino ditu bere zuen gehiago \
      dela den duen egon behar dago hori bezala ezin honetan
      """
    ),
    (
      "is",
      """
      og að í á er sem til var við um með ekki það af fyrir en hann þá eru hefur frá því verið eftir þess hún þeir \
      sé þar hafa eða upp voru þetta
      """
    ),
    (
      "sq",
      """
      të e në dhe për me se një që nga nuk ka është si më por do ai tij u kjo ishte janë kanë pas edhe ky prej \
      duke mund këtë apo
      """
    ),
    (
      "ga",
      """
      an na agus ar is a le go sé i ag nach don bhí tá sin ach de seo chun mar níl bhfuil nó atá ó faoi leis
      """
    ),
    (
      "cy",
      """
      y yn a i o ar mae ei yr am wedi oedd gan fod bod sydd ac er ond nid hyn ddim eu wrth mewn fel
      """
    ),
    (
      "ru",
      """
      и в не на что с по он как это но из к у за то от его для а о же был она все было так они при года после или \
      бы если можно быть только уже также который которые чтобы до во этого может ее мы
      """
    ),
    (
      "uk",
      """
      і в не на що з у та до за як це від про його для але він є й по був які також вони при року після має із або \
      якщо буде бути цього може можна вже лише ми її щоб під час
      """
    ),
    (
      "be",
      "і ў у не на што з да як па гэта ад за для але ён яго быў таксама паводле ці яны пры пасля якія калі можа гэтага гэты"
    ),
    (
      "bg",
      "на и да за се в от е не с че по са си като през той до това но към ще който или беше след бе които"
    ),
    (
      "sr",
      "и је у на да се за су од са који која које као не о из није по што би те или то био била али до ће након"
    ),
    ("mk", "на и да за се во од е не со што по ќе ги како тоа но кој или беше според со ја го бил сите меѓу"),
    (
      "ar",
      "في من على إلى أن التي الذي عن مع هذا هذه لا ما كان بعد قد بين أو كما قال وقال إذا عند غير هو هي ليس يمكن أي حيث خلال لم كل و يوم ذلك منذ"
    ),
    (
      "fa",
      "در به از که این را با است برای آن یک می تا بر های خود شده شد هم بود نیز دو وی اما اند کرد باید پس"
    ),
    ("ur", "کے کی میں ہے اور سے کا کو اس پر نے کہ ہیں کہا تھا ایک نہیں یہ بھی گیا کر تو ہو وہ ان گے جو لیے"),
    ("hi", "के में है की और से का को पर ने कि हैं यह था एक नहीं भी इस कर हो गया कहा लिए तो ही वह इसके साथ"),
    ("mr", "आहे आणि या ते तर हे होते नाही मध्ये आहेत असे की त्या हा ही करून झाली केले म्हणून"),
    ("ne", "छ र को मा ले का पनि छन् गरेको भएको हो यो गर्न लागि भने थियो"),
  ]
}

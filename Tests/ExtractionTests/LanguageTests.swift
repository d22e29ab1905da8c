/// Which language a story is in, and what is found in those that are not English.

import Articles
import Testing

@testable import Extraction

@Suite struct LanguageTests {
  private static let stories: [(code: String, text: String)] = [
    (
      "en",
      "The mayor of the town said on Monday that the bridge had been closed because it was no longer safe, and that nobody knew when it would be open again."
    ),
    (
      "fr",
      "Le maire de la ville a déclaré lundi que le pont avait été fermé parce qu’il n’était plus sûr. « Nous ne pouvons pas attendre », a dit Marie Duval aux habitants qui étaient venus pour la réunion."
    ),
    (
      "de",
      "Die Bürgermeisterin sagte am Montag, dass die Brücke nicht mehr sicher sei und deshalb für den Verkehr gesperrt wird. „Wir können nicht länger warten“, sagte Anna Weber vor den Bürgern, die zu der Sitzung gekommen waren."
    ),
    (
      "es",
      "El alcalde de la ciudad dijo el lunes que el puente ya no era seguro y que por eso se había cerrado. «No podemos esperar más», dijo Carmen Ruiz a los vecinos que habían venido a la reunión con sus hijos."
    ),
    (
      "pt",
      "O presidente da câmara disse na segunda-feira que a ponte já não era segura e que por isso foi fechada. “Não podemos esperar mais”, disse Ana Sousa aos moradores que vieram à reunião com os seus filhos, segundo o jornal."
    ),
    (
      "it",
      "Il sindaco della città ha detto lunedì che il ponte non è più sicuro e che per questo è stato chiuso. «Non possiamo più aspettare», ha detto Anna Bianchi ai cittadini che sono venuti alla riunione."
    ),
    (
      "nl",
      "De burgemeester van de stad zei maandag dat de brug niet meer veilig is en daarom voor het verkeer is gesloten. „We kunnen niet langer wachten”, zei Anna de Vries tegen de inwoners die naar de vergadering waren gekomen."
    ),
    (
      "sv",
      "Borgmästaren sade på måndagen att bron inte längre är säker och att den därför har stängts för trafik. ”Vi kan inte vänta”, sade Anna Lind till invånarna som hade kommit till mötet från hela staden."
    ),
    (
      "da",
      "Borgmesteren sagde mandag, at broen ikke længere er sikker, og at den derfor er blevet lukket for trafik. »Vi kan ikke vente mere, hvis nogen skulle komme til skade,« sagde Anna Holm til de borgere, der var mødt op. Nu skal broen bygges af nye folk."
    ),
    (
      "no",
      "Ordføreren sa mandag at broen ikke lenger er sikker, og at den derfor er stengt for trafikk. «Vi kan ikke vente lenger, hvis noen skulle bli skadet», sa Anna Dahl til innbyggerne som hadde kommet. Nå skal det bygges noe nytt etter mye arbeid."
    ),
    (
      "fi",
      "Pormestari sanoi maanantaina, että silta ei ole enää turvallinen ja että se on siksi suljettu liikenteeltä. ”Emme voi odottaa”, sanoi Anna Virtanen asukkaille, jotka olivat tulleet kokoukseen, mutta hän ei kertonut, kun työ alkaa."
    ),
    (
      "pl",
      "Burmistrz miasta powiedział w poniedziałek, że most nie jest już bezpieczny i dlatego został zamknięty dla ruchu. „Nie możemy dłużej czekać”, powiedziała Anna Nowak do mieszkańców, którzy przyszli na spotkanie ze swoimi dziećmi."
    ),
    (
      "cs",
      "Starosta města v pondělí řekl, že most už není bezpečný, a proto byl uzavřen pro dopravu. „Nemůžeme déle čekat,“ řekla Anna Nováková obyvatelům, kteří přišli na schůzi, ale podle ní se to ještě může změnit."
    ),
    (
      "hu",
      "A polgármester hétfőn azt mondta, hogy a híd már nem biztonságos, és ezért lezárták a forgalom elől. „Nem várhatunk tovább” – mondta Nagy Anna az ott lakóknak, akik eljöttek az ülésre, de azt nem tudta, hogy mikor lesz új híd."
    ),
    (
      "ro",
      "Primarul orașului a spus luni că podul nu mai este sigur și că de aceea a fost închis pentru trafic. „Nu mai putem aștepta”, a spus Ana Popescu locuitorilor care au venit la ședință cu copiii lor."
    ),
    (
      "tr",
      "Belediye başkanı pazartesi günü köprünün artık güvenli olmadığını ve bu nedenle trafiğe kapatıldığını söyledi. “Daha fazla bekleyemeyiz” dedi Ayşe Yılmaz toplantı için gelen bir gruba. Yeni köprü için para var ama ne zaman yapılacağı belli değil."
    ),
    (
      "ms",
      "Wali kota mengatakan pada hari Senin bahwa jembatan itu sudah tidak aman dan karena itu ditutup untuk lalu lintas. “Kami tidak bisa menunggu lebih lama,” kata Siti Rahma kepada warga yang datang dalam pertemuan tersebut."
    ),
    (
      "ru",
      "Мэр города сказал в понедельник, что мост больше не безопасен и поэтому он был закрыт для движения. «Мы не можем больше ждать», — сказала Анна Иванова жителям, которые пришли на встречу со своими детьми."
    ),
    (
      "uk",
      "Мер міста сказав у понеділок, що міст більше не є безпечним і тому його закрили для руху. «Ми не можемо більше чекати», — сказала Олена Коваль мешканцям, які прийшли на зустріч разом із дітьми."
    ),
    (
      "ar",
      "قال رئيس البلدية يوم الاثنين إن الجسر لم يعد آمنا وإنه أغلق أمام حركة المرور بعد أن ظهرت شقوق في الأعمدة التي تحمله. «لا يمكن أن ننتظر» قالت مريم حداد في اجتماع مع السكان في المدينة."
    ),
    (
      "el",
      "Ο δήμαρχος είπε τη Δευτέρα ότι η γέφυρα δεν είναι πια ασφαλής. «Δεν μπορούμε να περιμένουμε», είπε η Άννα Παππά."
    ),
    ("he", "ראש העיר אמר ביום שני כי הגשר אינו בטוח עוד. \"איננו יכולים לחכות\", אמרה רות לוי לתושבים."),
    ("hi", "मेयर ने सोमवार को कहा कि पुल अब सुरक्षित नहीं है और इसलिए उसे बंद कर दिया गया है। “हम इंतज़ार नहीं कर सकते,” सीता ने लोगों से कहा।"),
    ("zh", "市长星期一说，这座桥已经不再安全，因此已经关闭。“我们不能再等了，”李安娜对居民说。"),
    ("ja", "市長は月曜日、橋はもう安全ではないため閉鎖したと述べた。「これ以上待てない」と田中花子さんは住民に語った。"),
    ("ko", "시장은 월요일 다리가 더 이상 안전하지 않아 폐쇄했다고 말했다. “더 기다릴 수 없다”고 김안나 씨가 주민들에게 말했다."),
    ("th", "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานไม่ปลอดภัยอีกต่อไป “เรารอไม่ได้แล้ว”"),
  ]

  @Test(arguments: stories)
  func languagesAreTold(code: String, text: String) {
    #expect(Extractor(.installed).analyse(text).language == code)
  }

  /// No English cue stands in them, whatever else looks like one.
  @Test(arguments: stories.filter { $0.code != "en" })
  func foreignStoriesHaveNoQuotes(code: String, text: String) {
    #expect(
      Extractor(.installed).analyse(text + " He said: “Wait.” Ann Lee said that it rained.").quotes == [])
  }

  /// What is sure in any language, and nothing that only looks like a name.
  @Test(arguments: [
    (
      "Der Bürgermeister von Hamburg sagte am Montag, dass Angela Merkel und die CDU für den Plan sind. "
        + "Merkel wird mit dem Senat der Stadt über das Geld für die Schulen sprechen.",
      ["place Hamburg", "person Angela Merkel", "organization CDU", "person Merkel"]
    ),
    (
      "El alcalde de la ciudad dijo el lunes que María López y la ONU no están de acuerdo con el plan. "
        + "López dijo en Madrid que no hay dinero para las escuelas, según El Diario.",
      ["person María López", "organization ONU", "person López", "place Madrid"]
    ),
    (
      "Le maire de la ville a dit lundi que le pont est fermé. Selon la Région, Paris et Berlin ont été avertis.",
      ["place Paris", "place Berlin"]
    ),
  ])
  func foreignStoriesHaveTheNamesThatAreSure(text: String, expected: [String]) {
    for care in [Care.fast, .careful] {
      let found = Extractor(.installed).analyse(text, care: care)
      let names = found.mentions.map {
        "\(found.entities[$0.entity].type.rawValue) \(text.slice($0.range) ?? "?")"
      }
      #expect(names == expected)
    }
  }

  @Test(arguments: [
    "", "Oslo", "Kim Jong-un", "123 456", "“”", "Ann Lee, Bob Hall, Carla Diaz de la Cruz, Paul van den Berg",
    "MAYOR OF OSLO", "1. FC Köln 2, SV Werder Bremen 1", "C. de la Rosa b H. von der Berg 6-4 6-3",
  ])
  func whatIsTooShortOrOddIsInNoLanguage(text: String) {
    #expect(Extractor(.installed).analyse(text).language == nil)
  }

  @Test(arguments: [
    ("THE MAYOR SAID ON MONDAY THAT THE BRIDGE WAS CLOSED AND THAT IT WOULD NOT BE OPEN THIS YEAR.", "en"),
    ("the mayor said on monday that the bridge was closed and that it would not be open this year", "en"),
    (
      "« On ne peut pas attendre », a dit le maire.\n\nThe mayor of the town said on Monday that the bridge was closed, and that it would not be open for a year.",
      "en"
    ),
  ])
  func howItIsWrittenDoesNotMatter(text: String, code: String) {
    #expect(Extractor(.installed).analyse(text).language == code)
  }

  /// A language that is not in the table, in letters that several use.
  @Test func whatIsForeignButNotKnownIsUndetermined() {
    let text = String(
      repeating: "mala tikau seno varu pelidi karemo tesila vondar hili praso nemu dakolat ", count: 6)
    #expect(Extractor(.installed).analyse(text).language == "und")
  }
}

/// The phrases of page leftovers, as `LineKey` forms, in English, French, German and Spanish.

extension LeftoverTable {
  /// Never part of a story. Each phrase must be one that no story would print as a line of its own.
  static let inserts = """
    advertisement
    advertisements
    advertisement - story continues below
    advertisement - scroll to continue
    article continues after advertisement
    article continues below
    article continues below advertisement
    story continues after advertisement
    story continues below
    story continues below advertisement
    story continues below this ad
    continue reading below
    scroll to continue
    scroll down to continue reading
    publicité
    anzeige
    werbung
    publicidad
    la suite après la publicité
    skip to content
    skip to main content
    skip to navigation
    jump to content
    aller au contenu
    zum inhalt springen
    saltar al contenido
    back to top
    read more
    read more: …
    read also: …
    also read: …
    see also: …
    more on this: …
    related: …
    related story: …
    related article: …
    related video: …
    don't miss: …
    lire aussi…
    à lire aussi…
    lesen sie auch…
    lesen sie mehr…
    mehr zum thema…
    lea también…
    lee también…
    leer más…
    te puede interesar…
    click here to…
    sign up here…
    sign up for our…
    sign up for the newsletter…
    sign up to our…
    subscribe to our…
    subscribe now for…
    subscribe now
    get the day's top stories…
    get our newsletter…
    get the latest news delivered…
    by signing up you agree…
    by subscribing you agree…
    by clicking sign up…
    thanks for signing up
    thank you for signing up…
    inscrivez-vous à notre newsletter…
    abonnez-vous à notre newsletter…
    abonnieren sie unseren newsletter…
    suscríbete a nuestr…
    you have # free articles…
    you have # free article…
    you have read # of # free articles…
    you've reached your limit of free articles…
    already a subscriber…
    already have an account…
    this content is for subscribers…
    to continue reading, subscribe…
    to continue reading, please…
    to continue reading, log in…
    share this
    share this:…
    share this article
    share this story
    share this post
    share on facebook
    share on twitter
    share on x
    share on linkedin
    share on whatsapp
    share on pinterest
    share on reddit
    share via email
    partager sur…
    auf facebook teilen
    auf twitter teilen
    compartir en…
    click to share on…
    click to email a link…
    click to email this…
    click to print…
    like loading
    like this: like loading
    copy link
    copy link to clipboard
    tweet this
    print this article
    print this page
    email this article
    report this ad
    load more comments
    view comments
    view all comments
    show comments
    hide comments
    posted in uncategorized
    filed under
    filed under: …
    tagged
    tagged: …
    tagged with: …
    previous post
    next post
    previous post: …
    next post: …
    previous article
    next article
    previous story
    next story
    article précédent
    article suivant
    vorheriger beitrag
    nächster beitrag
    entrada anterior
    entrada siguiente
    privacy policy
    cookie policy
    cookie settings
    cookie preferences
    manage cookies
    accept all cookies
    accept cookies
    reject all
    we use cookies to ensure…
    we use cookies to improve…
    we use cookies to give…
    we use cookies on…
    we use cookies and…
    we use cookies for…
    this site uses cookies…
    this website uses cookies…
    nous utilisons des cookies…
    diese website verwendet cookies…
    este sitio utiliza cookies…
    utilizamos cookies…
    politique de confidentialité
    datenschutzerklärung
    política de privacidad
    terms of service
    terms of use
    terms and conditions
    terms & conditions
    do not sell my personal information
    your privacy choices
    powered by wordpress
    proudly powered by wordpress
    this site uses akismet…
    learn how your comment data is processed
    you must be logged in to…
    log in to leave a comment
    your email address will not be published…
    required fields are marked…
    save my name, email, and website…
    save my name, email and website…
    notify me of follow-up comments…
    notify me of followup comments…
    notify me of new posts…
    votre adresse e-mail ne sera pas publiée…
    votre adresse de messagerie ne sera pas publiée…
    les champs obligatoires sont indiqués…
    deine e-mail-adresse wird nicht veröffentlicht…
    ihre e-mail-adresse wird nicht veröffentlicht…
    erforderliche felder sind mit…
    tu dirección de correo electrónico no será publicada…
    su dirección de correo electrónico no será publicada…
    los campos obligatorios están marcados…
    i'm not a robot
    enable javascript…
    please enable javascript…
    """

  /// How lines end that are never part of a story.
  static let endings = ["all rights reserved", "(opens in new window)"]

  /// Heads of boxes and forms that stand at the end of pages.
  static let openers = """
    be the first to comment
    be the first to comment on…
    leave a reply
    leave a reply cancel reply
    leave a comment
    leave a comment on…
    leave your comment
    leave a response
    post a comment
    add a comment
    write a comment
    submit a comment
    join the conversation
    join the discussion
    cancel reply
    laisser un commentaire
    laissez un commentaire
    ajouter un commentaire
    poster un commentaire
    schreibe einen kommentar
    schreiben sie einen kommentar
    kommentar hinterlassen
    kommentar schreiben
    einen kommentar hinterlassen
    hinterlasse einen kommentar
    antworten abbrechen
    deja una respuesta
    deja un comentario
    dejar un comentario
    escribe un comentario
    most read
    most popular
    most viewed
    most shared
    most commented
    trending now
    trending stories
    recommended stories
    recommended for you
    recommended reading
    related
    related stories
    related articles
    related posts
    related topics
    related content
    related news
    related coverage
    read next
    up next
    more stories
    more top stories
    more from this section
    you may also like
    you might also like
    you may also be interested in
    more like this
    latest stories
    latest headlines
    top stories
    sponsored content
    sponsored links
    promoted content
    around the web
    from around the web
    les plus lus
    articles similaires
    à lire aussi
    das könnte sie auch interessieren
    meistgelesen
    ähnliche beiträge
    ähnliche artikel
    artículos relacionados
    noticias relacionadas
    entradas relacionadas
    lo más leído
    """

  static let commentHeads = """
    comments
    # comment
    # comments
    comments (#)
    # responses
    # replies
    view # comments
    show # comments
    commentaires
    # commentaires
    kommentare
    # kommentare
    comentarios
    # comentarios
    """

  /// What stands under each comment.
  static let commentControls = """
    reply
    report abuse
    report comment
    flag comment
    répondre
    signaler
    antworten
    melden
    responder
    denunciar
    """

  /// Leftovers in company only, since each could be a heading or a name as well.
  static let likely = """
    ad
    advertising
    loading
    search
    menu
    close
    open menu
    close menu
    toggle navigation
    navigation
    home
    name
    email
    e-mail
    email address
    your email address
    website
    comment
    comment *
    nom
    commentaire
    kommentar
    comentario
    nombre
    correo electrónico
    post comment
    submit
    send
    save
    share
    tweet
    like
    print
    follow
    follow us
    follow us on…
    facebook
    twitter
    instagram
    whatsapp
    linkedin
    pinterest
    reddit
    telegram
    tumblr
    youtube
    x
    # shares
    tags
    tags: …
    topics: …
    categories: …
    category: …
    posted in
    posted in…
    log in
    login
    log out
    sign in
    sign up
    sign out
    register
    create account
    my account
    subscribe
    subscriptions
    newsletter
    newsletters
    e-edition
    about
    about us
    contact
    contact us
    advertise
    advertise with us
    careers
    help
    faq
    site map
    sitemap
    feedback
    corrections
    impressum
    kontakt
    mentions légales
    aviso legal
    contacto
    accept
    decline
    got it
    next
    previous
    more
    continue reading
    view gallery
    # of #
    # / #
    """

  /// Words of section menus.
  static let sectionNames = """
    home news sport sports business opinion opinions politics world local national international
    weather video videos culture arts art entertainment lifestyle life tech technology science
    health travel food obituaries classifieds jobs cars property money markets economy education
    environment climate search menu login register subscribe newsletters newsletter podcasts podcast photos
    photo galleries gallery live more shop events puzzles games crosswords cartoons letters editorials
    columns columnists features magazine archive archives contact about comment us uk europe asia
    africa americas accueil actualités politique monde économie culture sports startseite
    nachrichten politik wirtschaft kultur inicio noticias política mundo economía deportes cultura
    """
}

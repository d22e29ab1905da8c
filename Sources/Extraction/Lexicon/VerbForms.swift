/// Verbs in forms that show that a clause is one.

enum VerbForms {
  /// Past tenses that do not end in -ed, and forms of the third person: what only the verb of a clause has,
  /// or hardly anything else.
  static let finite = """
    ate beat became began bent bit bled blew broke brought built bought caught chose came cost dealt did drew
    drank drove fell fed felt fought found fled flew forbade forgot forgave froze gave got went grew had hung
    heard held hid hit hurt kept knelt knew laid led left lent lost made meant met paid proved put quit rode
    rang rose ran said saw sold sent set shook shone shot showed sang sank sat slept spoke spent spun stood
    stole stuck struck swore swam swung took taught tore told thought threw understood woke wore won wrote
    ain't isn't wasn't aren't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't
    shouldn't mustn't he's she's it's i'm we're they're you're i've we've they've you've that's there's he'd
    she'd they'd we'd i'd you'd he'll she'll they'll we'll i'll you'll it'll who's what's
    adds aims allows appears argues asks becomes begins believes belongs benefits brings builds calls cannot
    carries causes changes claims comes consists contains continues costs creates decides deserves
    determines enjoys exists expects faces fails falls feels fits follows gets gives goes grows happens
    hears helps holds hopes hurts includes insists intends involves keeps knows lacks leads learns leaves
    lets likes lives looks loses loves makes matters means meets moves needs offers opens opposes owes owns
    pays plans plays prefers presents produces proves provides puts raises reaches reads receives
    recognizes refuses relies remains represents requires runs says seeks seems sees sells sends serves
    sets shares shows sits speaks spends stands starts stays stops suffers suggests supports supposes
    takes talks teaches tells tends thinks tries turns understands uses wants warns wins wishes works
    worries writes want need think know believe say hope feel seem deserve remain intend
    """
}

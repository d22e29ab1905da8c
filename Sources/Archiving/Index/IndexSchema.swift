/// The tables of the index.

/// Nothing in it is a contract: an index of another version is rebuilt. ARCHITECTURE.md says how they play together.
enum IndexSchema {
  static let version = 10

  static let tables = """
    CREATE TABLE facts(name TEXT PRIMARY KEY, value) WITHOUT ROWID;

    -- Articles by their newest version, in the order of the list.
    CREATE TABLE articles(
      key INTEGER PRIMARY KEY, id INTEGER NOT NULL UNIQUE, place TEXT NOT NULL, headline TEXT NOT NULL,
      source TEXT, byline TEXT, published TEXT, filed INTEGER NOT NULL, day INTEGER, versions INTEGER NOT NULL,
      has_text INTEGER NOT NULL, quotes INTEGER NOT NULL, has_words INTEGER NOT NULL, extractor INTEGER NOT NULL, tagger INTEGER NOT NULL, analysis INTEGER,
      is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL, has_note INTEGER NOT NULL,
      has_highlight INTEGER NOT NULL, is_marked INTEGER NOT NULL);
    CREATE INDEX articles_in_order ON articles(key);
    CREATE INDEX articles_unread ON articles(key) WHERE is_read = 0;
    CREATE INDEX articles_read ON articles(key) WHERE is_read = 1;
    CREATE INDEX articles_starred ON articles(key) WHERE is_starred = 1;
    CREATE INDEX articles_noted ON articles(key) WHERE has_note = 1;
    CREATE INDEX articles_highlighted ON articles(key) WHERE has_highlight = 1;
    CREATE INDEX articles_marked ON articles(key) WHERE is_marked = 1;
    CREATE INDEX articles_without_text ON articles(key) WHERE has_text = 0;
    CREATE INDEX articles_wordless ON articles(key) WHERE has_words = 0;
    -- Who analysed them: version 0 nobody, tagger 0 rules alone.
    CREATE INDEX articles_by_extractor ON articles(extractor, tagger);
    -- The other orders of the list; in that by tags an article stands under each of its own, or under none.
    CREATE TABLE by_headline(headline TEXT, key INTEGER, PRIMARY KEY(headline, key)) WITHOUT ROWID;
    CREATE TABLE by_source(is_unknown INTEGER, source TEXT, key INTEGER, PRIMARY KEY(is_unknown, source, key))
      WITHOUT ROWID;
    CREATE TABLE by_quotes(fewer INTEGER, key INTEGER, PRIMARY KEY(fewer, key)) WITHOUT ROWID;
    CREATE TABLE by_tag(is_untagged INTEGER, tag TEXT, key INTEGER, PRIMARY KEY(is_untagged, tag, key))
      WITHOUT ROWID;
    CREATE INDEX by_tag_of_key ON by_tag(key);
    -- How many articles have keys that lie close together.
    CREATE TABLE buckets(bucket INTEGER PRIMARY KEY, count INTEGER NOT NULL);

    -- Keys that lists leave out: of the bin, and those whose words are of an article no more.
    CREATE TABLE hidden(key INTEGER PRIMARY KEY, is_gone INTEGER NOT NULL);

    CREATE TABLE analyses(number INTEGER PRIMARY KEY, record BLOB NOT NULL);
    -- Each name of a type once, with how many articles have it, the bin included; a row an article that has it, and a row a
    -- quote. What is in few bytes is in the form of NamedCoding and SaidCoding.
    CREATE TABLE entities(
      number INTEGER PRIMARY KEY, type INTEGER NOT NULL, canonical TEXT NOT NULL, folded TEXT NOT NULL,
      stories INTEGER NOT NULL, mentions INTEGER NOT NULL);
    CREATE UNIQUE INDEX entities_by_name ON entities(folded, type, canonical);
    CREATE INDEX entities_in_order ON entities(stories DESC, canonical, type);
    CREATE TABLE named(
      key INTEGER, number INTEGER, entity INTEGER NOT NULL, mentions INTEGER NOT NULL, names BLOB NOT NULL,
      PRIMARY KEY(key, number)) WITHOUT ROWID;
    CREATE INDEX named_by_entity ON named(entity, key);
    CREATE TABLE said(
      key INTEGER, number INTEGER, words INTEGER NOT NULL, occurrence INTEGER NOT NULL, kind INTEGER NOT NULL,
      polarity INTEGER NOT NULL, confidence INTEGER NOT NULL, said_confidence INTEGER NOT NULL, record BLOB NOT NULL,
      PRIMARY KEY(key, number)) WITHOUT ROWID;
    -- Words and names are apart: the names of an article come later, and a row of such a table is written once.
    CREATE VIRTUAL TABLE words USING fts5(title, text, source, byline, content='', tokenize='ascii');
    CREATE VIRTUAL TABLE names USING fts5(person, organization, place, content='', tokenize='ascii');
    CREATE VIRTUAL TABLE quoted USING fts5(
      said, speaker, via, content='', columnsize=0, tokenize='ascii');
    -- Every word that any text has or had: what the start of a word may go on to.
    CREATE TABLE terms(term TEXT PRIMARY KEY) WITHOUT ROWID;

    -- Each version's file, and each later reading's.
    CREATE TABLE versions(
      place TEXT PRIMARY KEY, id INTEGER, text_key INTEGER, text_hash BLOB, headline TEXT, byline TEXT,
      source TEXT, published TEXT, url TEXT, filed INTEGER, url_key INTEGER, story_key INTEGER,
      reader TEXT, format TEXT, original BLOB, locator TEXT, original_key INTEGER,
      size INTEGER, modified INTEGER, inode INTEGER, problem INTEGER, detail) WITHOUT ROWID;
    CREATE INDEX versions_by_id ON versions(id);
    CREATE INDEX versions_with_problem ON versions(place) WHERE problem IS NOT NULL;

    -- The reader's work, also on articles that are not here.
    CREATE TABLE works(
      id INTEGER PRIMARY KEY, tags TEXT NOT NULL, is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL,
      is_binned INTEGER NOT NULL, note TEXT, others TEXT, size INTEGER, modified INTEGER, inode INTEGER, problem INTEGER, detail);
    CREATE INDEX works_with_problem ON works(id) WHERE problem IS NOT NULL;
    CREATE TABLE marked(letter TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;

    -- The archive's folders as they looked when they were last read.
    CREATE TABLE folders(path TEXT PRIMARY KEY, modified INTEGER, inode INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// What filing looks versions up by. Made when all rows are there, since nobody files before that, and to keep it
  /// while they come costs as much as the rows.
  static let lookups = """
    CREATE INDEX IF NOT EXISTS versions_by_text ON versions(text_key) WHERE text_key IS NOT NULL;
    CREATE INDEX IF NOT EXISTS versions_by_original ON versions(original_key) WHERE original_key IS NOT NULL;
    CREATE INDEX IF NOT EXISTS versions_by_url ON versions(url_key) WHERE url_key IS NOT NULL;
    CREATE INDEX IF NOT EXISTS versions_by_story ON versions(story_key) WHERE story_key IS NOT NULL;
    """
}

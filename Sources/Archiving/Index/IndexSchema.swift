/// The tables of the index.

/// Nothing in it is a contract: an index of another version is rebuilt. ARCHITECTURE.md says how they play together.
enum IndexSchema {
  static let version = 13

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

    -- Articles that are filed and not listed yet: their versions, and what the list's row needs beside these.
    CREATE TABLE waiting(
      version INTEGER PRIMARY KEY, key INTEGER NOT NULL, analysis INTEGER, quotes INTEGER NOT NULL,
      extractor INTEGER NOT NULL, tagger INTEGER NOT NULL);

    -- Keys that lists leave out: of the bin, those whose words are of an article no more, and those that wait.
    CREATE TABLE hidden(key INTEGER PRIMARY KEY, is_gone INTEGER NOT NULL);

    -- What was found in an article: its entities and quotes in the forms of NamedCoding and SaidCoding, and the whole analysis.
    CREATE TABLE analyses(number INTEGER PRIMARY KEY, named BLOB NOT NULL, said BLOB NOT NULL, record BLOB NOT NULL);
    -- Each name of a type once, with how many articles have it, the bin included.
    CREATE TABLE entities(
      number INTEGER PRIMARY KEY, type INTEGER NOT NULL, canonical TEXT NOT NULL,
      stories INTEGER NOT NULL, mentions INTEGER NOT NULL);
    CREATE UNIQUE INDEX entities_by_name ON entities(canonical, type);
    -- Of names that few articles have there are very many, and each new article would move some of them.
    CREATE INDEX entities_in_order ON entities(stories DESC, canonical, type) WHERE stories >= \(commonName);
    -- Words and names are apart: the names of an article come later, and a row of such a table is written once.
    CREATE VIRTUAL TABLE words USING fts5(title, text, source, byline, content='', tokenize='ascii');
    CREATE VIRTUAL TABLE names USING fts5(person, organization, place, content='', tokenize='ascii');
    CREATE VIRTUAL TABLE quoted USING fts5(
      said, speaker, via, content='', columnsize=0, tokenize='ascii');
    -- The numbers of the entities that an article has.
    CREATE VIRTUAL TABLE mentioned USING fts5(
      entity, content='', columnsize=0, detail=none, tokenize='ascii');
    -- Every word that any text has or had: what the start of a word may go on to.
    CREATE TABLE terms(term TEXT PRIMARY KEY) WITHOUT ROWID;

    -- Each version's file, and each later reading's, in the order in which they came.
    CREATE TABLE versions(
      number INTEGER PRIMARY KEY, folder TEXT NOT NULL, name TEXT NOT NULL, id INTEGER, text_hash BLOB, headline TEXT,
      byline TEXT, source TEXT, published TEXT, url TEXT, filed INTEGER, reader TEXT, format TEXT, original BLOB,
      locator TEXT, size INTEGER, modified INTEGER, inode INTEGER, problem INTEGER, detail);
    CREATE INDEX versions_by_folder ON versions(folder);
    CREATE INDEX versions_with_problem ON versions(folder, name) WHERE problem IS NOT NULL;
    -- What versions are looked up by: the new entries apart, a few pages that are written again and again.
    CREATE TABLE lookups(kind INTEGER, hash INTEGER, number INTEGER, PRIMARY KEY(kind, hash, number)) WITHOUT ROWID;
    CREATE TABLE new_lookups(kind INTEGER, hash INTEGER, number INTEGER, PRIMARY KEY(kind, hash, number)) WITHOUT ROWID;

    -- The reader's work, also on articles that are not here.
    CREATE TABLE works(
      id INTEGER PRIMARY KEY, tags TEXT NOT NULL, is_read INTEGER NOT NULL, is_starred INTEGER NOT NULL,
      is_binned INTEGER NOT NULL, note TEXT, others TEXT, size INTEGER, modified INTEGER, inode INTEGER, problem INTEGER, detail);
    CREATE INDEX works_with_problem ON works(id) WHERE problem IS NOT NULL;
    CREATE TABLE marked(letter TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;

    -- The archive's folders as they looked when they were last read.
    CREATE TABLE folders(path TEXT PRIMARY KEY, modified INTEGER, inode INTEGER NOT NULL) WITHOUT ROWID;
    """

  /// So many articles have a name that stands in `entities_in_order`.
  static let commonName = 8

  /// The full-text tables, and how many bytes of each are put together in memory before they are written.
  static let fullTextTables = [
    ("words", 4 << 20), ("quoted", 2 << 20), ("names", 1 << 20), ("mentioned", 1 << 20),
  ]

  /// Each change writes a piece of each table. To put pieces together writes all that is in them once more: so that is done
  /// when there are many, and few are put together when a filing is through.
  static let fullText = fullTextTables.map { name, memory in
    """
    INSERT INTO \(name)(\(name), rank) VALUES ('hashsize', \(memory));
    INSERT INTO \(name)(\(name), rank) VALUES ('automerge', 64);
    INSERT INTO \(name)(\(name), rank) VALUES ('crisismerge', 200);
    INSERT INTO \(name)(\(name), rank) VALUES ('usermerge', 8);
    """
  }.joined()
}

-- One file holds everything that the server needs: records, texts, postings, vocabulary, vectors.
-- It is written once, then only read; a new build is a new file.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  topic TEXT,
  payload TEXT NOT NULL
);

-- Region ("22") and municipality ("2281") codes. A document without a row holds everywhere.
CREATE TABLE regions (
  code TEXT NOT NULL,
  document INTEGER NOT NULL,
  PRIMARY KEY (code, document)
) WITHOUT ROWID;

CREATE TABLE units (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  field TEXT NOT NULL,
  lang TEXT NOT NULL,
  text TEXT NOT NULL
);
CREATE INDEX units_by_document ON units (document, lang);

-- Terms of the texts of a document in one language. Key and terms: see unit-terms.ts.
CREATE TABLE unit_terms (key INTEGER PRIMARY KEY, terms BLOB NOT NULL);

-- Leg: 'sv:word', 'sv:gram', … Terms have numbers from 0 on in each leg.
CREATE TABLE terms (
  leg TEXT NOT NULL,
  term TEXT NOT NULL,
  number INTEGER NOT NULL,
  df INTEGER NOT NULL,
  PRIMARY KEY (leg, term)
) WITHOUT ROWID;

-- Documents of a term. Key and list: see postings.ts.
CREATE TABLE postings (key INTEGER PRIMARY KEY, list BLOB NOT NULL);

-- Long rows of bytes. '<leg>.contents': terms of each document, for looking at few documents and many
-- terms; the column of that name says how long each list is. 'signs': signs of the vectors of passages.
CREATE TABLE pieces (
  name TEXT NOT NULL,
  number INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (name, number)
);

-- Words as written, for spelling.
CREATE TABLE vocabulary (
  lang TEXT NOT NULL,
  word TEXT NOT NULL,
  df INTEGER NOT NULL,
  PRIMARY KEY (lang, word)
) WITHOUT ROWID;

-- Typed arrays, one entry per unit or document, read whole at start.
CREATE TABLE columns (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

-- What was embedded: some texts of a document in one. Number: place among the signs. Hash: of the text, to know it again in the next build.
CREATE TABLE passages (
  number INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  hash BLOB NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX passages_by_document ON passages (document);
CREATE INDEX passages_by_hash ON passages (hash);

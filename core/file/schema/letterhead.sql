-- The head of the organisation's letters; one a file.
CREATE TABLE letterhead (
  letterhead_id INTEGER PRIMARY KEY CHECK (letterhead_id = 1),
  name TEXT NOT NULL,
  address TEXT NOT NULL, -- one line each
  contact TEXT NOT NULL,
  logo BLOB,             -- a PNG, JPEG or SVG, as small as print needs it
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

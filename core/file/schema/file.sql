-- file: what the program file knows about itself. Never recorded by undo.
CREATE TABLE meta (
    meta_id INTEGER PRIMARY KEY CHECK (meta_id = 1),
    file_key TEXT NOT NULL,              -- names the backups of this file, whatever it is called
    schema_version INTEGER NOT NULL,
    lowest_reader_version INTEGER NOT NULL,
    created_with TEXT NOT NULL,          -- the version of Groundwork
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE draft (
    draft_key TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by_side TEXT NOT NULL
) STRICT;

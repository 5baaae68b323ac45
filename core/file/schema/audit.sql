-- audit: who did what when, without names; and what left the program. Never recorded by undo.
CREATE TABLE change_log (
    change_log_id INTEGER PRIMARY KEY,
    verb TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    about TEXT NOT NULL,                 -- ids of the people and pairs it touched, at most a dozen, never names
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE disclosure (
    disclosure_id INTEGER PRIMARY KEY,
    what TEXT NOT NULL,                  -- a document key: agreement, worksheet, people_export, ...
    how TEXT NOT NULL CHECK (how IN ('printed', 'pdf', 'exported', 'mailed', 'pair_file', 'shown')),
    about TEXT NOT NULL,                 -- ids or a cohort id, never names
    copies INTEGER NOT NULL DEFAULT 1,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    created_by_side TEXT NOT NULL
) STRICT;

-- exchange: the tables of core/exchange (STRICT, singular snake_case, <table>_id INTEGER PRIMARY KEY).

-- What the columns of a list meant, by the signature of its titles: offered for the next list with the same ones.
CREATE TABLE import_map (
  import_map_id INTEGER PRIMARY KEY,
  signature TEXT NOT NULL UNIQUE CHECK (length(signature) = 64),
  map TEXT NOT NULL CHECK (map <> ''),
  used_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

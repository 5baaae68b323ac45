-- Exercises (domain.md 2.11). The cards that ship are content, not rows; a row says that the coordinator keeps
-- one among the favourites of this program.
CREATE TABLE exercise_favourite (
  exercise_favourite_id INTEGER PRIMARY KEY,
  card_key TEXT NOT NULL UNIQUE CHECK (card_key <> ''),
  created_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- Letters of the program in its own words. Those that ship are content; a row stands in the place of one.
CREATE TABLE letter (
  letter_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL UNIQUE CHECK (kind IN ('match_mentee', 'match_mentor', 'first_meeting', 'review', 'thanks')),
  subject TEXT NOT NULL CHECK (subject <> ''),
  body TEXT NOT NULL CHECK (body <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- The coordinator's own questions of the sign-up form (features FE10). Without a cohort it is asked in every cohort.
CREATE TABLE question (
  question_id INTEGER PRIMARY KEY,
  cohort_id INTEGER REFERENCES cohort (cohort_id),
  column_key TEXT NOT NULL CHECK (column_key <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'choice', 'choices', 'scale', 'date')),
  wording TEXT NOT NULL CHECK (wording <> ''),
  help TEXT NOT NULL,
  asked_of TEXT NOT NULL CHECK (asked_of IN ('both', 'mentors', 'mentees')),
  required INTEGER NOT NULL CHECK (required IN (0, 1)),
  sharing TEXT NOT NULL CHECK (sharing IN ('partner', 'coordinator', 'private')),
  lowest REAL,
  highest REAL,
  unit TEXT NOT NULL,
  low_end TEXT NOT NULL,
  high_end TEXT NOT NULL,
  position INTEGER NOT NULL,
  asked_from TEXT NOT NULL,
  retired_on TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX question_cohort ON question (cohort_id);

-- number: what an answer keeps, so that an option may be put in other words. It is never given again.
CREATE TABLE question_option (
  question_option_id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES question (question_id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  body TEXT NOT NULL CHECK (body <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX question_option_question ON question_option (question_id);

-- What somebody said. No row: nothing was said, and the day of entry tells whether it was asked at all.
CREATE TABLE question_answer (
  question_answer_id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES question (question_id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id) ON DELETE CASCADE,
  said TEXT NOT NULL CHECK (said IN ('given', 'empty', 'declined')),
  body TEXT NOT NULL,
  number REAL,
  day TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  UNIQUE (question_id, participant_id)
) STRICT;
CREATE INDEX question_answer_participant ON question_answer (participant_id);

-- Answers to the questions that are marked private: coordinator only (domain.md 2.18), never read by lists, search
-- or checks, and exported only where somebody asks for it.
CREATE TABLE question_answer_private (
  question_answer_private_id INTEGER PRIMARY KEY,
  question_id INTEGER NOT NULL REFERENCES question (question_id) ON DELETE CASCADE,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id) ON DELETE CASCADE,
  said TEXT NOT NULL CHECK (said IN ('given', 'empty', 'declined')),
  body TEXT NOT NULL,
  number REAL,
  day TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  UNIQUE (question_id, participant_id)
) STRICT;
CREATE INDEX question_answer_private_participant ON question_answer_private (participant_id);

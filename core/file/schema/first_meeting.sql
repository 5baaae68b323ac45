-- The first meeting of a pair (domain.md 2.8). What a person wrote is in the *_private tables only.
CREATE TABLE first_meeting (
  first_meeting_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  script_version INTEGER NOT NULL,
  length INTEGER NOT NULL CHECK (length IN (60, 90, 120)),
  mode TEXT NOT NULL CHECK (mode IN ('one_screen', 'video', 'paper_then_typed')),
  facilitator TEXT NOT NULL,
  planned_on TEXT,
  held_on TEXT,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'paused', 'completed', 'reopened', 'cancelled')),
  current_prompt TEXT NOT NULL,
  shortened TEXT NOT NULL CHECK (shortened IN ('none', 'late', 'half_time')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX first_meeting_partnership ON first_meeting (partnership_id);

CREATE TABLE stage_run (
  stage_run_id INTEGER PRIMARY KEY,
  first_meeting_id INTEGER NOT NULL REFERENCES first_meeting (first_meeting_id),
  stage INTEGER NOT NULL CHECK (stage BETWEEN 1 AND 7),
  planned_minutes INTEGER NOT NULL,
  elapsed_seconds INTEGER NOT NULL CHECK (elapsed_seconds >= 0),
  status TEXT NOT NULL CHECK (status IN ('not_started', 'running', 'done', 'skipped', 'later')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX stage_run_meeting ON stage_run (first_meeting_id);

-- side 'program' is the joint answer. is_private: for its author alone.
CREATE TABLE answer (
  answer_id INTEGER PRIMARY KEY,
  first_meeting_id INTEGER NOT NULL REFERENCES first_meeting (first_meeting_id),
  prompt TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'program')),
  state TEXT NOT NULL CHECK (state IN ('hidden', 'revealed', 'passed', 'later')),
  is_private INTEGER NOT NULL CHECK (is_private IN (0, 1)),
  revealed_at INTEGER NOT NULL,
  changed_after_reveal INTEGER NOT NULL CHECK (changed_after_reveal IN (0, 1)),
  from_paper INTEGER NOT NULL CHECK (from_paper IN (0, 1)),
  come_back_on TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX answer_meeting ON answer (first_meeting_id);

CREATE TABLE answer_private (
  answer_id INTEGER PRIMARY KEY REFERENCES answer (answer_id),
  value TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE agreed_line (
  agreed_line_id INTEGER PRIMARY KEY,
  first_meeting_id INTEGER NOT NULL REFERENCES first_meeting (first_meeting_id),
  prompt TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('none', 'settled', 'come_back_to')),
  come_back_on TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX agreed_line_meeting ON agreed_line (first_meeting_id);

CREATE TABLE agreed_line_private (
  agreed_line_id INTEGER PRIMARY KEY REFERENCES agreed_line (agreed_line_id),
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- edited: the pair changed the words, later answers leave the row alone. source_text is the answer it came from.
CREATE TABLE connection (
  connection_id INTEGER PRIMARY KEY,
  first_meeting_id INTEGER NOT NULL REFERENCES first_meeting (first_meeting_id),
  kind TEXT NOT NULL CHECK (kind IN ('work', 'learning', 'values', 'life', 'experience')),
  prompt TEXT NOT NULL,
  position INTEGER NOT NULL,
  hear_more INTEGER NOT NULL CHECK (hear_more IN (0, 1)),
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX connection_meeting ON connection (first_meeting_id);

CREATE TABLE connection_private (
  connection_id INTEGER PRIMARY KEY REFERENCES connection (connection_id),
  text TEXT NOT NULL,
  source_text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE alignment_item (
  alignment_item_id INTEGER PRIMARY KEY,
  first_meeting_id INTEGER NOT NULL REFERENCES first_meeting (first_meeting_id),
  topic TEXT NOT NULL,
  position INTEGER NOT NULL,
  gap INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'close', 'talked_through', 'parked', 'needs_help')),
  printed INTEGER NOT NULL CHECK (printed IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX alignment_item_meeting ON alignment_item (first_meeting_id);

CREATE TABLE alignment_item_private (
  alignment_item_id INTEGER PRIMARY KEY REFERENCES alignment_item (alignment_item_id),
  mentee_value INTEGER NOT NULL,
  mentor_value INTEGER NOT NULL,
  settled TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- What a pair asks the coordinator (content.md 3.4). Not private: only what they chose to send is copied here, and
-- it leaves again when they take it back. side 'program' is a question of both; an empty text says no more than the
-- label of its prompt.
CREATE TABLE coordinator_question (
  coordinator_question_id INTEGER PRIMARY KEY,
  first_meeting_id INTEGER NOT NULL REFERENCES first_meeting (first_meeting_id),
  prompt TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor', 'program')),
  text TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  answered_on TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX coordinator_question_meeting ON coordinator_question (first_meeting_id);

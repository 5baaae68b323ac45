-- Who has read which version of the framework and said so (domain.md 2.3).
CREATE TABLE framework_acknowledgement (
  framework_acknowledgement_id INTEGER PRIMARY KEY,
  framework_id INTEGER NOT NULL REFERENCES framework (framework_id),
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id) ON DELETE CASCADE,
  acknowledged_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  UNIQUE (framework_id, participant_id)
) STRICT;
CREATE INDEX framework_acknowledgement_participant ON framework_acknowledgement (participant_id);

-- The line somebody likes, the one they ask about, and the question. Counted in group results only: it is read
-- by name on the screen where it is typed, and nowhere else (domain.md 2.18).
CREATE TABLE framework_mark_private (
  framework_acknowledgement_id INTEGER PRIMARY KEY
    REFERENCES framework_acknowledgement (framework_acknowledgement_id) ON DELETE CASCADE,
  liked_part TEXT,
  liked_position INTEGER,
  asked_part TEXT,
  asked_position INTEGER,
  question TEXT NOT NULL CHECK (length(question) <= 200),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

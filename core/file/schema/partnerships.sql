-- partnerships: who works with whom, and where each partnership stands (domain.md 2.6).

CREATE TABLE partnership (
  partnership_id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  mentor_id INTEGER NOT NULL REFERENCES participant (participant_id),
  mentee_id INTEGER NOT NULL REFERENCES participant (participant_id),
  state TEXT NOT NULL CHECK (state IN ('proposed', 'declined', 'trying', 'accepted', 'starting', 'underway', 'paused',
    'closing', 'completed', 'ended_early')),
  matched_on TEXT NOT NULL,
  accepted_mentor TEXT,
  accepted_mentee TEXT,
  declined_by TEXT CHECK (declined_by IN ('mentor', 'mentee')), -- null also when both said no
  answer_by TEXT,   -- until when both are asked to answer
  talk_mentor TEXT, -- the day on which a side asked to talk first
  talk_mentee TEXT,
  -- A trial meeting before the match is firm: until when, the day of each answer (what it was is private), and the
  -- day on which both had said that they go on.
  trial_until TEXT,
  trial_mentor TEXT,
  trial_mentee TEXT,
  trial_passed TEXT,
  first_move_by TEXT NOT NULL CHECK (first_move_by IN ('mentor', 'mentee')),
  first_move_due TEXT,
  started_on TEXT,
  first_meeting_done TEXT,
  agreement_signed TEXT,
  underway_on TEXT,
  planned_end TEXT,
  actual_end TEXT,
  end_kind TEXT CHECK (end_kind IN ('planned_end', 'goals_met_early', 'changed_circumstances', 'no_fault', 'no_contact',
    'concern_raised', 'merged')),
  closing_talk TEXT CHECK (closing_talk IN ('held', 'waived_by_both', 'not_held')),
  successor_id INTEGER REFERENCES partnership (partnership_id),
  match_basis TEXT NOT NULL CHECK (match_basis IN ('mutual_choice', 'mentee_choice', 'mentor_choice', 'coordinator',
    'suggested_by_app')),
  input_mentor TEXT NOT NULL CHECK (input_mentor IN ('none', 'answered_questions', 'ranked_people', 'met_first')),
  input_mentee TEXT NOT NULL CHECK (input_mentee IN ('none', 'answered_questions', 'ranked_people', 'met_first')),
  points INTEGER,
  points_possible INTEGER,
  reasons TEXT NOT NULL,
  reasons_note TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK (mentor_id <> mentee_id)
) STRICT;
CREATE INDEX partnership_cohort ON partnership (cohort_id);
CREATE INDEX partnership_mentor ON partnership (mentor_id);
CREATE INDEX partnership_mentee ON partnership (mentee_id);
CREATE INDEX partnership_successor ON partnership (successor_id);

-- Why a rule or a soft gate was passed over: the rule's key and the coordinator's reason.
CREATE TABLE partnership_override (
  partnership_override_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  gate TEXT NOT NULL CHECK (gate <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  made_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX partnership_override_partnership ON partnership_override (partnership_id);

CREATE TABLE partnership_pause (
  partnership_pause_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  paused_on TEXT NOT NULL,
  return_on TEXT NOT NULL,
  resumed_on TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX partnership_pause_partnership ON partnership_pause (partnership_id);

-- Why a partnership ended early, where somebody said so: coordinator only, never shown, printed or exported.
CREATE TABLE partnership_end_private (
  partnership_end_private_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  body TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX partnership_end_private_partnership ON partnership_end_private (partnership_id);

-- What one side said after a trial meeting, while the other is waited for. When both have answered, both rows go:
-- nobody can read who did not want to go on.
CREATE TABLE trial_answer_private (
  trial_answer_private_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  side TEXT NOT NULL CHECK (side IN ('mentor', 'mentee')),
  goes_on INTEGER NOT NULL CHECK (goes_on IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  UNIQUE (partnership_id, side)
) STRICT;

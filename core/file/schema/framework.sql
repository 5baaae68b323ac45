-- The program, its common framework in versions, and its cohorts (domain.md 2.2, 2.3).
CREATE TABLE program (
  program_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  organization TEXT NOT NULL,
  purpose TEXT NOT NULL,
  audience TEXT NOT NULL,
  sponsor TEXT NOT NULL,
  coordinator_name TEXT NOT NULL,
  coordinator_contact TEXT NOT NULL,
  locale TEXT NOT NULL,
  keep_months INTEGER NOT NULL CHECK (keep_months BETWEEN 0 AND 240),
  mentor_name TEXT NOT NULL,  -- what the roles are called here; empty: the shipped words
  mentor_plural TEXT NOT NULL,
  mentee_name TEXT NOT NULL,
  mentee_plural TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE framework (
  framework_id INTEGER PRIMARY KEY,
  program_id INTEGER NOT NULL REFERENCES program (program_id),
  version INTEGER NOT NULL CHECK (version >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
  published_on TEXT,
  definition TEXT NOT NULL,
  purpose_line TEXT NOT NULL,
  confidentiality_text TEXT NOT NULL,
  ending_text TEXT NOT NULL,
  contact_text TEXT NOT NULL,
  note TEXT NOT NULL, -- what is new in this version, in one line
  length_weeks INTEGER NOT NULL CHECK (length_weeks BETWEEN 1 AND 260),
  cadence_weeks INTEGER NOT NULL CHECK (cadence_weeks BETWEEN 1 AND 12),
  meeting_minutes INTEGER NOT NULL CHECK (meeting_minutes BETWEEN 5 AND 480),
  first_meeting_days INTEGER NOT NULL CHECK (first_meeting_days BETWEEN 1 AND 366),
  agreement_days INTEGER NOT NULL CHECK (agreement_days BETWEEN 1 AND 366),
  training_minutes INTEGER NOT NULL CHECK (training_minutes BETWEEN 0 AND 6000),
  outside_reporting_line INTEGER NOT NULL CHECK (outside_reporting_line IN (0, 1)),
  facts_only INTEGER NOT NULL CHECK (facts_only IN (0, 1)),
  keeps_agreement INTEGER NOT NULL CHECK (keeps_agreement IN (0, 1)),
  end_without_reason INTEGER NOT NULL CHECK (end_without_reason IN (0, 1)),
  rematches INTEGER NOT NULL CHECK (rematches BETWEEN 0 AND 9),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK (state = 'draft' OR published_on IS NOT NULL)
) STRICT;

CREATE TABLE framework_line (
  framework_line_id INTEGER PRIMARY KEY,
  framework_id INTEGER NOT NULL REFERENCES framework (framework_id),
  list TEXT NOT NULL CHECK (list IN ('principles', 'expect_mentor', 'expect_mentee', 'expect_both',
    'expect_program', 'not_mentoring', 'exceptions')),
  position INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (body <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX framework_line_framework ON framework_line (framework_id);

-- What a program fixes for all pairs beside the parameters that Groundwork works with.
CREATE TABLE framework_parameter (
  framework_parameter_id INTEGER PRIMARY KEY,
  framework_id INTEGER NOT NULL REFERENCES framework (framework_id),
  position INTEGER NOT NULL,
  label TEXT NOT NULL CHECK (label <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('number', 'choice', 'text')),
  number INTEGER NOT NULL,
  unit TEXT NOT NULL,
  least INTEGER NOT NULL,
  most INTEGER NOT NULL,
  body TEXT NOT NULL,    -- the text, or the option chosen
  options TEXT NOT NULL, -- one a line
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK (kind <> 'number' OR number BETWEEN least AND most)
) STRICT;
CREATE INDEX framework_parameter_framework ON framework_parameter (framework_id);

CREATE TABLE cohort (
  cohort_id INTEGER PRIMARY KEY,
  program_id INTEGER NOT NULL REFERENCES program (program_id),
  name TEXT NOT NULL CHECK (name <> ''),
  start_date TEXT NOT NULL,
  end_date TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'recruiting', 'matching', 'running', 'closing', 'closed',
    'archived', 'cancelled')),
  closed_on TEXT,
  cancel_reason TEXT NOT NULL, -- empty unless it was cancelled
  framework_id INTEGER REFERENCES framework (framework_id),
  join_basis TEXT NOT NULL CHECK (join_basis IN ('volunteer', 'nominated', 'all_new_starters', 'mixed')),
  cadence_weeks INTEGER NOT NULL CHECK (cadence_weeks BETWEEN 1 AND 12),
  meeting_minutes INTEGER NOT NULL CHECK (meeting_minutes BETWEEN 5 AND 480),
  first_meeting_minutes INTEGER NOT NULL CHECK (first_meeting_minutes IN (60, 90, 120)),
  target_partnerships INTEGER NOT NULL CHECK (target_partnerships >= 0),
  first_move_days INTEGER NOT NULL CHECK (first_move_days BETWEEN 1 AND 366),
  first_meeting_days INTEGER NOT NULL CHECK (first_meeting_days BETWEEN 1 AND 366),
  agreement_days INTEGER NOT NULL CHECK (agreement_days BETWEEN 1 AND 366),
  contact_days INTEGER NOT NULL CHECK (contact_days BETWEEN 1 AND 366),
  goal_days INTEGER NOT NULL CHECK (goal_days BETWEEN 1 AND 366),
  training_minutes INTEGER NOT NULL CHECK (training_minutes BETWEEN 0 AND 6000),
  closing_days INTEGER NOT NULL CHECK (closing_days BETWEEN 1 AND 366),
  reply_days INTEGER NOT NULL CHECK (reply_days BETWEEN 1 AND 366),
  trial_days INTEGER NOT NULL CHECK (trial_days BETWEEN 0 AND 120), -- 0: no trial meeting
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK (start_date <= end_date)
) STRICT;

-- When and why a cohort went over to another version of the framework (domain.md 2.3).
CREATE TABLE framework_move (
  framework_move_id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  from_framework_id INTEGER REFERENCES framework (framework_id),
  to_framework_id INTEGER NOT NULL REFERENCES framework (framework_id),
  moved_on TEXT NOT NULL,
  reason TEXT NOT NULL, -- empty: nobody was matched yet
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX framework_move_cohort ON framework_move (cohort_id);

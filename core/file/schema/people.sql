-- The address book and who takes part in which cohort (domain.md 2.4).
CREATE TABLE person (
  person_id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL CHECK (full_name <> ''),
  preferred_name TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  pronouns TEXT NOT NULL,
  say_my_name TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  unit TEXT NOT NULL,
  role_title TEXT NOT NULL,
  manager_id INTEGER REFERENCES person (person_id),
  manager_text TEXT NOT NULL,
  location TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  consent_on TEXT,
  consent_text_version TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX person_manager ON person (manager_id);

CREATE TABLE person_language (
  person_language_id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL CHECK (language <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX person_language_person ON person_language (person_id);

-- Coordinator only (domain.md 2.18): never read by lists, search, reports or exports.
CREATE TABLE person_private (
  person_id INTEGER PRIMARY KEY REFERENCES person (person_id),
  access_needs TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  participant_id INTEGER PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES person (person_id),
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  state TEXT NOT NULL CHECK (state IN ('invited', 'applied', 'waiting', 'accepted', 'matched', 'active', 'finished',
    'withdrew', 'declined', 'not_placed')),
  withdraw_reason TEXT CHECK (withdraw_reason IN ('time', 'role_change', 'left_organization', 'health_or_family',
    'not_the_right_program', 'rather_not_say')),
  state_since TEXT NOT NULL,
  joined_how TEXT NOT NULL CHECK (joined_how IN ('volunteered', 'nominated', 'new_starter', 'invited', 'imported')),
  capacity INTEGER NOT NULL CHECK (capacity BETWEEN 1 AND 3),
  hours_per_month REAL,
  shift_pattern TEXT NOT NULL,
  prior_mentoring TEXT NOT NULL CHECK (prior_mentoring IN ('unknown', 'none', 'some', 'a_lot')),
  trained_before TEXT,
  note TEXT NOT NULL CHECK (length(note) <= 200),
  goal_seed TEXT NOT NULL,
  difference TEXT NOT NULL CHECK (difference IN ('no_preference', 'alike', 'unlike')),
  difference_in TEXT NOT NULL,
  overlap_hours REAL,
  place TEXT NOT NULL,
  preceptor_id INTEGER REFERENCES person (person_id),
  preceptor_text TEXT NOT NULL,
  matters_most TEXT NOT NULL CHECK (matters_most IN ('', 'needs', 'times', 'people', 'in_common', 'language', 'place',
    'difference')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX participant_cohort ON participant (cohort_id);
CREATE INDEX participant_person ON participant (person_id);
CREATE INDEX participant_preceptor ON participant (preceptor_id);

-- The lists of a profile. weight: priority 1..3 of a wish for help, level of an offer (1 happy to, 2 know well), else 0.
CREATE TABLE participant_item (
  participant_item_id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id),
  list TEXT NOT NULL CHECK (list IN ('availability', 'mode', 'offer', 'seek', 'interest', 'value',
    'language_needed')),
  position INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (body <> ''),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 3),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX participant_item_participant ON participant_item (participant_id);

-- Up to five people whom someone would welcome as a partner; a person of this file, or a name as text.
CREATE TABLE participant_wish (
  participant_wish_id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id),
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (person_id),
  name_text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK (person_id IS NOT NULL OR name_text <> '')
) STRICT;
CREATE INDEX participant_wish_participant ON participant_wish (participant_id);
CREATE INDEX participant_wish_person ON participant_wish (person_id);

-- Please not: coordinator only, never shown, printed or exported.
CREATE TABLE not_with_private (
  not_with_private_id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id),
  position INTEGER NOT NULL,
  person_id INTEGER REFERENCES person (person_id),
  name_text TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK (person_id IS NOT NULL OR name_text <> '')
) STRICT;
CREATE INDEX not_with_private_participant ON not_with_private (participant_id);
CREATE INDEX not_with_private_person ON not_with_private (person_id);

-- Answers to the program's own sign-up questions.
CREATE TABLE participant_answer (
  participant_answer_id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id),
  position INTEGER NOT NULL,
  question TEXT NOT NULL CHECK (question <> ''),
  body TEXT NOT NULL,
  chosen INTEGER NOT NULL CHECK (chosen IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX participant_answer_participant ON participant_answer (participant_id);

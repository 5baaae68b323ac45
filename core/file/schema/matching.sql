-- matching: what counts in a cohort's match, and what came out (domain.md 2.5).

CREATE TABLE scenario (
  scenario_id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  name TEXT NOT NULL CHECK (name <> ''),
  aim TEXT NOT NULL CHECK (aim IN ('placed', 'points', 'stable')),
  -- Thousandths of the highest sum: how far below the best floor a match may be (-1: no floor), and what a pair
  -- that is there already counts more.
  fairness_band INTEGER NOT NULL CHECK (fairness_band BETWEEN -1 AND 1000),
  keep_bonus INTEGER NOT NULL CHECK (keep_bonus BETWEEN 0 AND 1000),
  spread_load INTEGER NOT NULL CHECK (spread_load IN (0, 1)),
  same_place INTEGER NOT NULL CHECK (same_place IN (0, 1)),
  shared_times INTEGER NOT NULL CHECK (shared_times BETWEEN 0 AND 28),
  whole_profiles INTEGER NOT NULL CHECK (whole_profiles IN (0, 1)),
  trained_only INTEGER NOT NULL CHECK (trained_only IN (0, 1)),
  solved_at INTEGER,
  -- The version of the program that made the plan: the same people, settings and version give the same plan.
  solved_with TEXT NOT NULL,
  input_digest TEXT NOT NULL,
  points INTEGER NOT NULL,
  points_possible INTEGER NOT NULL,
  lowest_points INTEGER NOT NULL,
  placed INTEGER NOT NULL,
  unplaced INTEGER NOT NULL,
  certified INTEGER NOT NULL CHECK (certified IN (0, 1)),
  published_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_cohort ON scenario (cohort_id);

CREATE TABLE scenario_weight (
  scenario_weight_id INTEGER PRIMARY KEY,
  scenario_id INTEGER NOT NULL REFERENCES scenario (scenario_id),
  criterion TEXT NOT NULL CHECK (criterion <> ''),
  weight INTEGER NOT NULL CHECK (weight BETWEEN 0 AND 5),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_weight_scenario ON scenario_weight (scenario_id);

-- Pairs that must be, pairs that must not be, the pairs that came out, and those of them that the coordinator has
-- looked at and found good.
CREATE TABLE scenario_pair (
  scenario_pair_id INTEGER PRIMARY KEY,
  scenario_id INTEGER NOT NULL REFERENCES scenario (scenario_id),
  kind TEXT NOT NULL CHECK (kind IN ('pin', 'never', 'proposal', 'reviewed')),
  mentee_id INTEGER NOT NULL REFERENCES participant (participant_id),
  mentor_id INTEGER NOT NULL REFERENCES participant (participant_id),
  points INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX scenario_pair_scenario ON scenario_pair (scenario_id);
CREATE INDEX scenario_pair_mentee ON scenario_pair (mentee_id);
CREATE INDEX scenario_pair_mentor ON scenario_pair (mentor_id);

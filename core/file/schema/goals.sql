-- Goals on both sides (domain.md 2.9). became_goal_id: the goal that a changed one turned into. Texts are in goal_private; title_for_program lets the title out.
CREATE TABLE goal (
  goal_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  owner TEXT NOT NULL CHECK (owner IN ('mentee', 'mentor', 'shared')),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN
    ('draft', 'agreed', 'in_progress', 'achieved', 'partly_achieved', 'changed', 'set_aside')),
  first_step_on TEXT,
  first_step_state TEXT NOT NULL CHECK (first_step_state IN ('open', 'done', 'not_yet')),
  next_step_on TEXT,
  by_date TEXT,
  title_for_program INTEGER NOT NULL CHECK (title_for_program IN (0, 1)),
  detail_for_program INTEGER NOT NULL DEFAULT 0 CHECK (detail_for_program IN (0, 1)),
  confidence INTEGER CHECK (confidence BETWEEN 1 AND 5),
  ownership INTEGER CHECK (ownership BETWEEN 1 AND 5),
  became_goal_id INTEGER REFERENCES goal (goal_id),
  closed_on TEXT,
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX goal_partnership ON goal (partnership_id);

CREATE TABLE goal_private (
  goal_id INTEGER PRIMARY KEY REFERENCES goal (goal_id),
  wish TEXT NOT NULL,
  title TEXT NOT NULL,
  heard TEXT NOT NULL,
  correction TEXT NOT NULL,
  notice TEXT NOT NULL,
  first_step TEXT NOT NULL,
  next_step TEXT NOT NULL,
  help TEXT NOT NULL,
  obstacle TEXT NOT NULL,
  plan TEXT NOT NULL,
  different TEXT NOT NULL DEFAULT '',
  raises TEXT NOT NULL DEFAULT '',
  link TEXT NOT NULL DEFAULT '',
  set_aside_because TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- How far a goal is: 0 not begun, 1 first step, 2 under way, 3 nearly there, 4 there. What was said of it is private.
CREATE TABLE goal_update (
  goal_update_id INTEGER PRIMARY KEY,
  goal_id INTEGER NOT NULL REFERENCES goal (goal_id),
  said_on TEXT NOT NULL,
  by_side TEXT NOT NULL CHECK (by_side IN ('mentee', 'mentor', 'both')),
  step INTEGER NOT NULL CHECK (step BETWEEN 0 AND 4),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX goal_update_goal ON goal_update (goal_id);

CREATE TABLE goal_update_private (
  goal_update_id INTEGER PRIMARY KEY REFERENCES goal_update (goal_update_id),
  changed TEXT NOT NULL,
  evidence TEXT NOT NULL,
  comment TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

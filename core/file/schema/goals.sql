-- Goals on both sides (domain.md 2.9). Texts are in goal_private; title_for_program lets the title out.
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
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- A room of pairs that hold their first meeting by one clock (the facilitator's). No answer is in here.
-- mark_*: the moment from which the prompt's clock counts on while the room is running. mark_run names the run of
-- the machine that mark_elapsed belongs to.
CREATE TABLE room (
  room_id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  held_on TEXT,
  starts_at TEXT NOT NULL,
  place TEXT NOT NULL,
  facilitator TEXT NOT NULL,
  length INTEGER NOT NULL CHECK (length IN (60, 90, 120)),
  pairs_a_table INTEGER NOT NULL CHECK (pairs_a_table BETWEEN 1 AND 20),
  state TEXT NOT NULL CHECK (state IN ('planned', 'running', 'held', 'over')),
  step TEXT NOT NULL,
  mark_elapsed INTEGER NOT NULL,
  mark_wall INTEGER NOT NULL,
  mark_run TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX room_cohort ON room (cohort_id);

-- What became of one step of the script in this room; a step that was not touched has no row.
CREATE TABLE room_step (
  room_step_id INTEGER PRIMARY KEY,
  room_id INTEGER NOT NULL REFERENCES room (room_id),
  step TEXT NOT NULL,
  used_ms INTEGER NOT NULL CHECK (used_ms >= 0),
  extra_seconds INTEGER NOT NULL,
  dropped INTEGER NOT NULL CHECK (dropped IN (0, 1)),
  UNIQUE (room_id, step)
) STRICT;

-- own_*: what the pair had planned before the room, which comes back with it; own_length NULL: nothing.
CREATE TABLE room_seat (
  room_seat_id INTEGER PRIMARY KEY,
  room_id INTEGER NOT NULL REFERENCES room (room_id),
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  table_number INTEGER NOT NULL CHECK (table_number >= 1),
  own_day TEXT,
  own_length INTEGER CHECK (own_length IN (60, 90, 120)),
  own_mode TEXT CHECK (own_mode IN ('one_screen', 'video', 'paper_then_typed')),
  UNIQUE (room_id, partnership_id)
) STRICT;

-- A room that does not take place: what a calendar needs to take out the entry that it may have. Same id as the room.
CREATE TABLE cancelled_room (
  cancelled_room_id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  place TEXT NOT NULL,
  length INTEGER NOT NULL CHECK (length IN (60, 90, 120)),
  cancelled_at INTEGER NOT NULL
) STRICT;

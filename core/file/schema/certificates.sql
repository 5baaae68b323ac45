-- certificates: what the program confirms to one person about one partnership, as it was printed (features FE93, I26).
CREATE TABLE certificate (
  certificate_id INTEGER PRIMARY KEY,
  participant_id INTEGER NOT NULL REFERENCES participant (participant_id),
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  kind TEXT NOT NULL CHECK (kind IN ('completion', 'hours')),
  series TEXT NOT NULL CHECK (series <> ''),
  number INTEGER NOT NULL CHECK (number >= 1),
  issue INTEGER NOT NULL CHECK (issue >= 1),
  state TEXT NOT NULL CHECK (state IN ('issued', 'replaced', 'withdrawn')),
  issued_on TEXT NOT NULL,
  state_since TEXT NOT NULL,
  because TEXT NOT NULL,       -- why it was corrected or withdrawn; never printed
  early_because TEXT NOT NULL, -- why it was issued while the pair still met; never printed
  agreed_on TEXT NOT NULL,     -- the day on which the person said yes to it
  -- The facts as they were printed, whatever the records say later.
  name TEXT NOT NULL CHECK (name <> ''),
  second_name TEXT NOT NULL,   -- the same name in another script
  organization TEXT NOT NULL,
  program TEXT NOT NULL,
  cohort TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('mentor', 'mentee')),
  role_name TEXT NOT NULL,
  partner_name TEXT NOT NULL,  -- empty: the two did not both agree that it is printed
  partner_role_name TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  meetings INTEGER NOT NULL CHECK (meetings >= 0),
  minutes INTEGER NOT NULL CHECK (minutes >= 0),
  source TEXT NOT NULL CHECK (source IN ('file', 'paper_log', 'as_told')),
  training_minutes INTEGER NOT NULL CHECK (training_minutes >= 0),
  training_source TEXT NOT NULL CHECK (training_source IN ('file', 'paper_log', 'as_told')),
  place TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  UNIQUE (series, number, issue),
  CHECK (from_on <= until_on)
) STRICT;
CREATE INDEX certificate_participant ON certificate (participant_id);
CREATE INDEX certificate_partnership ON certificate (partnership_id);

-- The lists of a certificate. what: a key for 'done', the name for 'signer', the words for 'skill'.
CREATE TABLE certificate_item (
  certificate_item_id INTEGER PRIMARY KEY,
  certificate_id INTEGER NOT NULL REFERENCES certificate (certificate_id),
  list TEXT NOT NULL CHECK (list IN ('done', 'skill', 'signer')),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  title TEXT NOT NULL, -- of a signer: in which function
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX certificate_item_certificate ON certificate_item (certificate_id);

-- The meetings that an hours statement counts.
CREATE TABLE certificate_meeting (
  certificate_meeting_id INTEGER PRIMARY KEY,
  certificate_id INTEGER NOT NULL REFERENCES certificate (certificate_id),
  position INTEGER NOT NULL,
  met_on TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  channel TEXT NOT NULL CHECK (channel IN ('in_person', 'video', 'phone', 'written')),
  source TEXT NOT NULL CHECK (source IN ('file', 'paper_log', 'as_told')),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX certificate_meeting_certificate ON certificate_meeting (certificate_id);

-- The last number that was given out in a series ('2027'), and the last issue under a number ('2027-014', from issue 2
-- on). Never recorded by undo, so that no number and no issue is given out twice.
CREATE TABLE certificate_number (
  series TEXT NOT NULL PRIMARY KEY CHECK (series <> ''),
  last INTEGER NOT NULL CHECK (last >= 1),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- Agreements (domain.md 2.10). Facts here; every text of the pair is in the *_private tables.
-- layout: the order of the sections as the program had it when the agreement was begun, as JSON; empty: as shipped.
-- shown_by_...: that side lets the program read the text; it is read when both do (domain.md 2.18).
CREATE TABLE agreement (
  agreement_id INTEGER PRIMARY KEY,
  partnership_id INTEGER NOT NULL REFERENCES partnership (partnership_id),
  shown_by_mentee INTEGER NOT NULL DEFAULT 0 CHECK (shown_by_mentee IN (0, 1)),
  shown_by_mentor INTEGER NOT NULL DEFAULT 0 CHECK (shown_by_mentor IN (0, 1)),
  layout TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_partnership ON agreement (partnership_id);

-- kind: how it came about; review_id: the review that it came of; ended_with_pair: the end of the partnership ended it
-- or set it aside, nobody else did.
CREATE TABLE agreement_version (
  agreement_version_id INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES agreement (agreement_id),
  number INTEGER NOT NULL CHECK (number >= 1),
  state TEXT NOT NULL CHECK (state IN ('draft', 'ready_to_sign', 'in_force', 'superseded', 'ended', 'discarded')),
  kind TEXT NOT NULL CHECK (kind IN ('first', 'amended', 'small_change', 'extension')),
  review_id INTEGER REFERENCES review (review_id),
  content_version INTEGER NOT NULL,
  started_on TEXT NOT NULL,
  effective_on TEXT,
  ended_on TEXT,
  ended_with_pair INTEGER NOT NULL DEFAULT 0 CHECK (ended_with_pair IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_version_agreement ON agreement_version (agreement_id);

-- frozen: the text as it was signed, as JSON; empty until then.
CREATE TABLE agreement_version_private (
  agreement_version_id INTEGER PRIMARY KEY REFERENCES agreement_version (agreement_version_id),
  change_reason TEXT NOT NULL,
  open_reason TEXT NOT NULL,
  frozen TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- edited: the pair wrote or marked it, later answers leave it alone.
CREATE TABLE working_term (
  working_term_id INTEGER PRIMARY KEY,
  agreement_version_id INTEGER NOT NULL REFERENCES agreement_version (agreement_version_id),
  position INTEGER NOT NULL,
  key TEXT NOT NULL CHECK (key <> ''),
  voice TEXT NOT NULL CHECK (voice IN ('mentee', 'mentor', 'both')),
  origin TEXT NOT NULL CHECK (origin IN
    ('framework_default', 'from_first_meeting', 'changed_by_pair', 'written_by_pair')),
  status TEXT NOT NULL CHECK (status IN ('settled', 'come_back_to')),
  come_back_on TEXT,
  passed INTEGER NOT NULL CHECK (passed IN (0, 1)),
  edited INTEGER NOT NULL CHECK (edited IN (0, 1)),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX working_term_version ON working_term (agreement_version_id);

CREATE TABLE working_term_private (
  working_term_id INTEGER PRIMARY KEY REFERENCES working_term (working_term_id),
  value TEXT NOT NULL,
  open_part TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

CREATE TABLE signature (
  signature_id INTEGER PRIMARY KEY,
  agreement_version_id INTEGER NOT NULL REFERENCES agreement_version (agreement_version_id),
  side TEXT NOT NULL CHECK (side IN ('mentee', 'mentor')),
  kind TEXT NOT NULL CHECK (kind IN ('typed', 'ink', 'spoken')),
  name TEXT NOT NULL CHECK (name <> ''),
  signed_on TEXT NOT NULL,
  place TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX signature_version ON signature (agreement_version_id);

-- due_on is the day as it stands now, agreed_on as it was first agreed; a moved review is still to be held.
-- agreement_version_id: the version that was looked at.
CREATE TABLE review (
  review_id INTEGER PRIMARY KEY,
  agreement_id INTEGER NOT NULL REFERENCES agreement (agreement_id),
  kind TEXT NOT NULL CHECK (kind IN ('after_third_meeting', 'halfway', 'before_end', 'extra')),
  reason TEXT CHECK (reason IN ('new_post', 'pause', 'two_missed', 'goal_reached', 'pulse_gap', 'new_framework',
    'extension', 'asked')),
  due_on TEXT NOT NULL,
  agreed_on TEXT NOT NULL,
  held_on TEXT,
  held_with TEXT CHECK (held_with IN ('the_two', 'coordinator')),
  state TEXT NOT NULL CHECK (state IN ('due', 'held', 'moved', 'waived')),
  outcome TEXT CHECK (outcome IN ('keep', 'amend', 'extend', 'end')),
  agreement_version_id INTEGER REFERENCES agreement_version (agreement_version_id),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL,
  CHECK ((kind = 'extra') = (reason IS NOT NULL)),
  CHECK ((state = 'held') = (held_on IS NOT NULL AND outcome IS NOT NULL))
) STRICT;
CREATE INDEX review_agreement ON review (agreement_id);

-- What the two said in a review: what is better now, what they have stopped doing, and why one was left out.
CREATE TABLE review_private (
  review_id INTEGER PRIMARY KEY REFERENCES review (review_id),
  better_mentee TEXT NOT NULL,
  better_mentor TEXT NOT NULL,
  stopped_mentee TEXT NOT NULL,
  stopped_mentor TEXT NOT NULL,
  waived_because TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

-- What they thought of a line of the version that they looked at.
CREATE TABLE review_term_private (
  review_term_id INTEGER PRIMARY KEY,
  review_id INTEGER NOT NULL REFERENCES review (review_id),
  key TEXT NOT NULL CHECK (key <> ''),
  voice TEXT NOT NULL CHECK (voice IN ('mentee', 'mentor', 'both')),
  rating TEXT NOT NULL CHECK (rating IN ('works', 'adjust', 'drop')),
  note TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX review_term_private_review ON review_term_private (review_id);

-- The order of the sections of agreements that are begun from now on, as JSON. No row: as shipped.
CREATE TABLE agreement_layout (
  agreement_layout_id INTEGER PRIMARY KEY,
  layout TEXT NOT NULL CHECK (layout <> ''),
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;

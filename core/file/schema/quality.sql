-- quality: what the coordinator has put off or ticked among the jobs (the jobs themselves are computed).
-- subject_id is what the job is about: a partnership, a mentee, or the version of a framework. It is no foreign
-- key: a mark may outlive its subject, and then it counts for nothing. `fact` is what made it a job (a day); when
-- that changes, the job is a new one. Marks that were made in one go share together_id and come back in one go.
CREATE TABLE job_mark (
  job_mark_id INTEGER PRIMARY KEY,
  cohort_id INTEGER NOT NULL REFERENCES cohort (cohort_id),
  together_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind <> ''),
  subject_id INTEGER NOT NULL,
  fact TEXT NOT NULL,
  until TEXT,
  marked_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  created_by_side TEXT NOT NULL
) STRICT;
CREATE INDEX job_mark_cohort ON job_mark (cohort_id);

/**
 * Others may want a question answered too. `version`: how often its count has changed, which no restart sets back.
 * `private`: for its viewer and the house alone, as whatever was asked before everybody could read it.
 */
export const QUESTION_VOTES = `
  ALTER TABLE question ADD COLUMN votes INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE question ADD COLUMN version INTEGER NOT NULL DEFAULT 0;

  ALTER TABLE question ADD COLUMN private INTEGER NOT NULL DEFAULT 0;
  UPDATE question SET private = 1;

  CREATE TABLE question_vote (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    viewer TEXT NOT NULL,
    PRIMARY KEY (show, n, viewer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX question_vote_viewer ON question_vote (show, viewer);
`;

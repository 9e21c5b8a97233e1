/** Polls and quizzes, and who voted in them: one vote each. */
export const POLLS = `
  CREATE TABLE poll (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    draft TEXT NOT NULL,
    counts TEXT NOT NULL DEFAULT '{}',
    opened_at INTEGER,
    closes_at INTEGER,
    closed_at INTEGER,
    PRIMARY KEY (show, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE poll_vote (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    poll TEXT NOT NULL,
    viewer TEXT NOT NULL,
    choice TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (show, poll, viewer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX poll_vote_viewer ON poll_vote (show, viewer);
`;

/** The ids of calls that stores' backends signed, for as long as one of them may come again. */
export const SIGNED_CALLS = `
  CREATE TABLE signed_call (
    account TEXT NOT NULL REFERENCES account (id),
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (account, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX signed_call_at ON signed_call (at);
`;

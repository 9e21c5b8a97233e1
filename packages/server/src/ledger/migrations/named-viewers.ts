/**
 * Whom the lines of the server itself name, so that these are found when somebody is forgotten. Of those that were said before nobody
 * knows it: they name nobody any more.
 */
export const NAMED_VIEWERS = `
  CREATE TABLE named (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    viewer TEXT NOT NULL,
    PRIMARY KEY (show, n, viewer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX named_viewer ON named (show, viewer);

  UPDATE message SET system = json_set(system, '$.names', json('[]')), redacted = 1
    WHERE system IS NOT NULL AND json_array_length(system, '$.names') > 0;
  UPDATE stretch SET rev = rev + 1
    WHERE (show, n) IN (SELECT show, at / 30000 FROM message WHERE system IS NOT NULL);
`;

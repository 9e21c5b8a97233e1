/**
 * What a line answers is kept by its number alone: its words are looked up where it is read, so that they leave with
 * it. Whom it speaks to has rows of its own, so that a person is found, and forgotten, without reading the talk.
 */
export const TALK_LINES = `
  ALTER TABLE message ADD COLUMN reply INTEGER;
  ALTER TABLE message ADD COLUMN question INTEGER;
  ALTER TABLE message ADD COLUMN buyer INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE message ADD COLUMN follows INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE message ADD COLUMN level INTEGER;
  ALTER TABLE message ADD COLUMN system TEXT;
  CREATE INDEX message_reply ON message (show, reply) WHERE reply IS NOT NULL;

  CREATE TABLE mention (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    viewer TEXT NOT NULL,
    PRIMARY KEY (show, n, viewer)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX mention_viewer ON mention (show, viewer);
`;

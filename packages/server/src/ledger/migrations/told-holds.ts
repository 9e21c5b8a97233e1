/**
 * What was bought is told once, however often its viewer changes their mind. Who bought anything of an account, and what was
 * reported how often, is found without reading all that was held or written.
 */
export const TOLD_HOLDS = `
  ALTER TABLE hold ADD COLUMN told INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX hold_bought ON hold (show, viewer) WHERE status = 'confirmed';
  CREATE INDEX show_account ON show (account);
  CREATE INDEX complaint_reason ON complaint (reported, reason, at);
  CREATE INDEX complaint_text ON complaint (reported, at) WHERE text IS NOT NULL;
`;

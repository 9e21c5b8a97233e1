/** Webhooks whose address said that it is gone; and what was given up long ago is found without reading all that waits. */
export const WEBHOOKS_GONE = `
  ALTER TABLE webhook ADD COLUMN gone_at INTEGER;
  CREATE INDEX delivery_dead ON delivery (at) WHERE due_at IS NULL;
`;

/** How a link came to whoever followed it. Of those that were followed before, nobody knows: most were the stall's own. */
export const CLICK_MEDIA = `
  ALTER TABLE click ADD COLUMN medium TEXT NOT NULL DEFAULT 'live';
`;

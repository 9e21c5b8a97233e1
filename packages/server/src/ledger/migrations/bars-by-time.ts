/** Those who are barred, a page at a time, the newest first. */
export const BARS_BY_TIME = `
  CREATE INDEX bar_at ON bar (account, at, person);
`;

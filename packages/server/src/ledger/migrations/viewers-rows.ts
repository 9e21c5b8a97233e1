/** What is kept of one person is found without reading all that was said. */
export const VIEWERS_ROWS = `
  CREATE INDEX message_sender ON message (show, sender);
  CREATE INDEX journal_viewer ON journal (show, viewer);
`;

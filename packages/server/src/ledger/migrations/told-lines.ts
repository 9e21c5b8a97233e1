/** Where the log says what people said: whatever is taken away is emptied there without reading the rest of it. */
export const TOLD_LINES = `
  CREATE INDEX event_telling ON event (show, seq)
    WHERE type IN ('message.pinned', 'message.unpinned', 'question.shown', 'question.answered');
`;

/** What viewers ask the seller to make or pick for them. Numbers are never given again: an id stands for one request for good. */
export const CUSTOM_REQUESTS = `
  CREATE TABLE custom_request (
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    at INTEGER NOT NULL,
    product TEXT NOT NULL,
    title TEXT NOT NULL,
    choice TEXT,
    text TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    contact TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX custom_request_show ON custom_request (show, answered);
  CREATE INDEX custom_request_viewer ON custom_request (show, viewer);
`;

/**
 * What viewers ask the seller to make or pick for them. Numbers are a show's own, so that no id tells how much others sell,
 * and never given again: an id stands for one request for good.
 */
export const CUSTOM_REQUESTS = `
  CREATE TABLE custom_request (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    n INTEGER NOT NULL,
    viewer TEXT NOT NULL,
    at INTEGER NOT NULL,
    product TEXT NOT NULL,
    title TEXT NOT NULL,
    choice TEXT,
    text TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    contact TEXT NOT NULL,
    answered INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (show, n)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX custom_request_open ON custom_request (show) WHERE answered = 0;
  CREATE INDEX custom_request_viewer ON custom_request (show, viewer);
  CREATE TABLE request_number (
    show TEXT PRIMARY KEY REFERENCES show (id) ON DELETE CASCADE,
    last INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

/** What a viewer wants in a show. The name is what they go by there, for what is told of them; the person, whom a bar finds. */
export const VIEWER_SETTINGS = `
  CREATE TABLE viewer_setting (
    show TEXT NOT NULL REFERENCES show (id) ON DELETE CASCADE,
    viewer TEXT NOT NULL,
    person TEXT NOT NULL,
    name TEXT NOT NULL,
    tell_purchases INTEGER NOT NULL,
    PRIMARY KEY (show, viewer)
  ) STRICT, WITHOUT ROWID;
`;

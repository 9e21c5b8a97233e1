/** A question may be taken away, as a line may: 1, by hand; 2, with its person. `status` is where it stands once it is back. */
export const REMOVED_QUESTIONS = `
  ALTER TABLE question ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
`;

/** A question may be about a product. */
export const QUESTION_PRODUCTS = `
  ALTER TABLE question ADD COLUMN product TEXT;
`;

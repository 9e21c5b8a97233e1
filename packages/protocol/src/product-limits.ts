/** Characters of a line: a title, a label, a name, in each of its languages. */
export const LINE_LIMIT = 500;

/** Characters of paragraphs: a description, a story. */
export const PARAGRAPHS_LIMIT = 5_000;

/** Pictures of a product. */
export const PICTURES_LIMIT = 12;

/** Options of a product. */
export const OPTIONS_LIMIT = 10;

/** Values of one option. */
export const VALUES_LIMIT = 100;

/** Things whose stock one act sets. */
export const STOCK_LIMIT = 200;

/** Variants of a product. */
export const VARIANTS_LIMIT = 500;

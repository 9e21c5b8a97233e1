/** The size of the page in every browser: the picture beside the goods and the talk. */
export const VIEWPORT = { width: 1280, height: 800 };

/** The file name of segment `n`. */
export const segmentName = (n, extension) => `seg-${String(n).padStart(2, '0')}.${extension}`;

/** The same as a template, as `sample.json` gives it: `{nn}` is the number in two digits, from 00. */
export const segmentTemplate = (extension) => `seg-{nn}.${extension}`;

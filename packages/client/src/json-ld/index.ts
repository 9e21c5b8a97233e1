export { jsonLdText } from './json-ld-text.js';
export { showJsonLd } from './show-json-ld.js';
export type { DescribedShow } from './describing.js';
export type { JsonLdOptions } from './show-json-ld.js';
export type { JsonLd } from './json-ld.js';

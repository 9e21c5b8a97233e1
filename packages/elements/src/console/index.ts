export { ConsoleElement } from './console-element.js';
export type { ConsoleTerms } from './console-terms.js';

export { measure } from './measure.js';
export type { MeasureOptions, Measuring } from './measure.js';

export { dataLayerSink } from './data-layer-sink.js';
export { measure } from './measure.js';
export type { MeasureOptions, Measuring } from './measure.js';
export { segmentSink } from './segment-sink.js';
export type { Track } from './segment-sink.js';
export type { MeasuredShow, Sink } from './sink.js';

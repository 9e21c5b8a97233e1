export { dataLayerSink, measure, segmentSink } from '@livestall/client/measure';

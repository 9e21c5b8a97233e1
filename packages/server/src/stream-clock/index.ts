export { watchStream } from './watch-stream.js';
export type { StreamWatch } from './watch-stream.js';

export { fetchPlaylist } from './fetch-playlist.js';
export { parsePlaylist } from './parse-playlist.js';
export { watchStream } from './watch-stream.js';
export type { StreamWatch } from './watch-stream.js';

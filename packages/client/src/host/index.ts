export { connectHost } from './connect-host.js';
export type { HostOptions, HostShow } from './host-show.js';

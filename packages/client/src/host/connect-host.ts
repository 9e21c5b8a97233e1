import type { HostOptions, HostShow } from './host-show.js';
import { LiveHost } from './live-host.js';

/**
 * Puts a show into the hands of its seller: signs in with a single-use code, or goes on with the session
 * that was kept, and follows the channel with all that the seller alone sees. `status` and `error` tell
 * how that went.
 */
export function connectHost(options: HostOptions): HostShow {
  return new LiveHost(options);
}

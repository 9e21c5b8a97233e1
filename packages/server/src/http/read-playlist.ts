import { StallError } from '@livestall/protocol';
import { fetchPlaylist } from '../stream-clock/index.js';
import type { Server, Services } from './server-types.js';

/** Where the rehearsal's media is. */
const REHEARSAL = '/rehearsal/';

/** No playlist is there, whatever a mount says: to ask for one of these can count something, or never end. */
const CALLS = /^\/(?:v1|go|calendar|pictures)\//;

/** A path that means the same to whoever reads it: no escapes, no empty parts, none that begins with a dot. */
const PLAIN = /^\/(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*\.m3u8(?:\?[^#\s]*)?$/;

/**
 * The text of a playlist, this server's own or another's. A seller gives the address: of this server's own only
 * playlists among its files are read, which are the rehearsal's and the mounts'.
 *
 * @throws {StallError} `media-failed`
 */
export async function readPlaylist(
  address: string,
  server: Pick<Server, 'inject'>,
  { mounted, allowPrivateStreams }: Pick<Services, 'mounted' | 'allowPrivateStreams'>,
  signal: AbortSignal,
): Promise<string> {
  if (!address.startsWith('/')) {
    const rules = { allowPrivate: allowPrivateStreams };
    return (await fetchPlaylist(address, rules, signal)).text;
  }
  const isFile = [REHEARSAL, ...mounted].some((prefix) => address.startsWith(prefix));
  if (!isFile || CALLS.test(address) || !PLAIN.test(address)) throw new StallError('media-failed');
  const { statusCode, body } = await before(signal, server.inject(address));
  if (statusCode !== 200) throw new StallError('media-failed');
  return body;
}

/** What was promised, unless the signal comes first. */
async function before<T>(signal: AbortSignal, promised: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new StallError('media-failed', { cause: signal.reason }));
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([promised, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

import type { StallError } from '@livestall/protocol';
import { inTime } from '../in-time.js';
import { networkTrouble } from '../network-trouble.js';

/**
 * What keeps a playlist from coming; `null` where it comes. Browsers say "not supported" of one that is not there too:
 * only a look tells them apart.
 *
 * @param cause What the browser says, if anything.
 */
export async function troubleWith(
  url: string,
  cause: MediaError | null,
  signal: AbortSignal,
): Promise<StallError | null> {
  const ask = (patience: AbortSignal) => fetch(url, { signal: patience, cache: 'no-store' });
  const status = await inTime(signal, ask).then(
    (response) => response.status,
    () => 0,
  );
  return status >= 200 && status < 300 ? null : networkTrouble(status, url, cause);
}

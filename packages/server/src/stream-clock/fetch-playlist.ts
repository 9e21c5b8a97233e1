import { StallError } from '@livestall/protocol';
import { wayTo, type AskRules } from '../asking/way-to.js';

/** A long recording's playlist has some hundred kB; nothing honest is larger. */
const LARGEST = 2 * 1024 * 1024;

const TIMEOUT_MS = 5_000;

/** What came, and when. */
export interface FetchedPlaylist {
  text: string;
  /** When the answer began to come in, server time in milliseconds. */
  t: number;
}

/**
 * Fetches a playlist by an address that a user gave: [as little as possible](../asking/way-to.ts) is trusted, no redirect is
 * followed, and there is a limit on size and time.
 *
 * @throws {StallError} `media-failed`
 */
export function fetchPlaylist(
  address: string,
  rules: AskRules,
  signal: AbortSignal,
): Promise<FetchedPlaylist> {
  return new Promise<FetchedPlaylist>((fulfil, reject) => {
    const { url, request: ask, agent } = wayTo(address, rules);
    const request = ask(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { accept: 'application/vnd.apple.mpegurl, */*;q=0.1' },
      agent,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const t = Date.now();
      if (response.statusCode !== 200) {
        response.destroy();
        return reject(new Error(`status ${response.statusCode}`));
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > LARGEST) response.destroy(new Error('too large'));
      });
      response.on('error', reject);
      response.on('end', () => fulfil({ text: Buffer.concat(chunks).toString('utf8'), t }));
    });
    request.end();
  }).catch((cause: unknown) => {
    throw new StallError('media-failed', { cause });
  });
}

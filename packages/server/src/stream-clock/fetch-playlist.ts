import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { StallError } from '@livestall/protocol';
import { isPrivate } from './private-addresses.js';

/** A long recording's playlist has some hundred kB; nothing honest is larger. */
const LARGEST = 2 * 1024 * 1024;

const TIMEOUT_MS = 5_000;

/** Who may be asked. */
export interface FetchRules {
  /** Lets http and private addresses pass: for a farm's own LAN, and for tests. */
  allowPrivate: boolean;
}

/** What came, and when. */
export interface FetchedPlaylist {
  text: string;
  /** When the answer began to come in, server time in milliseconds. */
  t: number;
}

/**
 * Fetches an address that a user gave, so it trusts nothing: https only, no redirects, no private ranges
 * (judged where the connection is made, so that a name cannot change its meaning in between), a limit on
 * size and time.
 *
 * @throws {StallError} `media-failed`
 */
export function fetchPlaylist(
  address: string,
  { allowPrivate }: FetchRules,
  signal: AbortSignal,
): Promise<FetchedPlaylist> {
  return new Promise((fulfil, reject) => {
    const fail = (cause: unknown) => reject(new StallError('media-failed', { cause }));
    const url = URL.parse(address);
    if (!url) return fail(new Error('no address'));
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const plain = url.protocol === 'http:' && allowPrivate;
    if (url.protocol !== 'https:' && !plain) return fail(new Error(`refused ${url.protocol}`));
    if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) return fail(new Error('private'));

    const request = (plain ? http : https).get(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: { accept: 'application/vnd.apple.mpegurl, */*;q=0.1' },
      agent: plain ? plainAgent : allowPrivate ? openAgent : guardedAgent,
    });
    request.on('error', fail);
    request.on('response', (response) => {
      const t = Date.now();
      if (response.statusCode !== 200) {
        response.destroy();
        return fail(new Error(`status ${response.statusCode}`));
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > LARGEST) response.destroy(new Error('too large'));
      });
      response.on('error', fail);
      response.on('end', () => fulfil({ text: Buffer.concat(chunks).toString('utf8'), t }));
    });
  });
}

const publicOnly: LookupFunction = (hostname, options, callback) =>
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    const inside = addresses?.find(({ address }) => isPrivate(address));
    const [first] = addresses ?? [];
    if (error || inside || !first) {
      callback(error ?? new Error(`${hostname} is on a private network`), '', 0);
    } else if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });

// Agents of our own: a connection that somebody else left open has not been judged.
const guardedAgent = new https.Agent({ keepAlive: true, lookup: publicOnly });
const openAgent = new https.Agent({ keepAlive: true });
const plainAgent = new http.Agent({ keepAlive: true });

import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivate } from './private-addresses.js';

/** Who may be asked. */
export interface AskRules {
  /** Lets http and private addresses pass: for a farm's own LAN, and for tests. */
  allowPrivate: boolean;
}

/** How an address is asked. */
export interface Way {
  url: URL;
  request: typeof https.request;
  agent: http.Agent;
}

/**
 * The way to an address that a user gave, so it trusts nothing: https only, no private ranges, judged where the connection is
 * made, so that a name cannot change its meaning in between. Whoever asks follows no redirect.
 *
 * @throws Error which says why there is none.
 */
export function wayTo(address: string, { allowPrivate }: AskRules): Way {
  const url = URL.parse(address);
  if (!url) throw new Error('no address');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const plain = url.protocol === 'http:' && allowPrivate;
  if (url.protocol !== 'https:' && !plain) throw new Error(`refused ${url.protocol}`);
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw new Error('private');
  if (plain) return { url, request: http.request, agent: plainAgent };
  return { url, request: https.request, agent: allowPrivate ? openAgent : guardedAgent };
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

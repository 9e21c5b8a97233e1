import { wayTo, type AskRules } from '../asking/way-to.js';
import { webhookSignature } from '../signed/webhook-signature.js';

/** How long a store's backend may take to answer. */
const TIMEOUT_MS = 10_000;

/** A call that is to get through. */
export interface Call {
  /** `webhook-id`. */
  id: string;
  url: string;
  /** In base64. */
  secret: string;
  body: string;
}

/**
 * Sends a call once, signed by Standard Webhooks.
 *
 * @returns `null` where it got through, else why not: `status 500`, `unreachable`.
 */
export function postCall(
  { id, url: address, secret, body }: Call,
  rules: AskRules,
  signal: AbortSignal,
): Promise<string | null> {
  return new Promise<string | null>((fulfil, reject) => {
    const { url, request: ask, agent } = wayTo(address, rules);
    const seconds = Math.floor(Date.now() / 1_000);
    const request = ask(url, {
      method: 'POST',
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'Livestall',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': webhookSignature({ id, seconds, body }, Buffer.from(secret, 'base64')),
      },
      agent,
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const { statusCode = 0 } = response;
      // What it says beside its status is nothing to us, however much it says.
      response.destroy();
      fulfil(statusCode >= 200 && statusCode < 300 ? null : `status ${statusCode}`);
    });
    request.end(body);
  }).catch(() => 'unreachable');
}

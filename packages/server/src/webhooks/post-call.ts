import type { IncomingMessage } from 'node:http';
import { wayTo, type AskRules } from '../asking/way-to.js';
import { webhookSignature } from '../signed/webhook-signature.js';

/** How long a store's backend may take to answer. */
const TIMEOUT_MS = 15_000;

/** A call that is to get through. */
export interface Call {
  /** `webhook-id`. */
  id: string;
  url: string;
  /** In base64. */
  secret: string;
  body: string;
}

/** What kept a call from getting through. */
export interface Missed {
  /** `status 500`, `timeout`, `unreachable: ECONNREFUSED`. */
  failure: string;
  /** Whether its address wants no call ever again. */
  gone: boolean;
  /** How long it asks to be left alone, in milliseconds. */
  retryAfterMs: number;
}

/**
 * Sends a call once, signed by Standard Webhooks.
 *
 * @returns `null` where it got through.
 */
export function postCall(
  { id, url: address, secret, body }: Call,
  rules: AskRules,
  signal: AbortSignal,
): Promise<Missed | null> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  return new Promise<Missed | null>((fulfil, reject) => {
    const { url, request: ask, agent } = wayTo(address, rules);
    const seconds = Math.floor(Date.now() / 1_000);
    const request = ask(url, {
      method: 'POST',
      signal: AbortSignal.any([signal, timeout]),
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
      fulfil(statusCode >= 200 && statusCode < 300 ? null : missedBy(response));
    });
    request.end(body);
  }).catch((error: unknown) => ({
    failure: timeout.aborted ? 'timeout' : `unreachable: ${whyNot(error)}`,
    gone: false,
    retryAfterMs: 0,
  }));
}

function missedBy({ statusCode, headers }: IncomingMessage): Missed {
  const seconds = Number(headers['retry-after']);
  return {
    failure: `status ${statusCode}`,
    gone: statusCode === 410,
    // A date is not read: what it stands for is in the pauses anyway.
    retryAfterMs: Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0,
  };
}

/** By the system's code, `ECONNREFUSED` or `CERT_HAS_EXPIRED`, or why we would not ask. */
function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}

import { createHmac } from 'node:crypto';
import { call, type Answer } from './call.js';

/** How a call is signed; all that is left out is as it should be. */
export interface Signing {
  id?: string;
  /** Seconds since the epoch. */
  seconds?: number;
  /** In the place of the right one. */
  signature?: string;
}

/** A call that a store's backend signs by Standard Webhooks, as its documentation says it: without our code. */
export function signedCall<T>(
  address: string,
  secret: string,
  body: unknown,
  {
    id = `msg_${crypto.randomUUID()}`,
    seconds = Math.floor(Date.now() / 1_000),
    signature,
  }: Signing = {},
): Promise<Answer<T>> {
  const text = JSON.stringify(body);
  const mac = createHmac('sha256', secret).update(`${id}.${seconds}.${text}`).digest('base64');
  const headers = {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': signature ?? `v1,${mac}`,
  };
  return call<T>(address, { body: text, headers });
}

/** One more secret of the account `willow`. */
export async function newSecretOf(server: {
  address: string;
  operatorToken(): Promise<string>;
}): Promise<{ kid: string; secret: string }> {
  const { body } = await call<{ kid: string; secret: string }>(
    `${server.address}/v1/accounts/willow/secrets`,
    { method: 'POST', token: await server.operatorToken() },
  );
  return body;
}

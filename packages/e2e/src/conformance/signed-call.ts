import { createHmac, randomUUID } from 'node:crypto';
import { ask, type Answer } from './ask.ts';

/** A call that a store's backend signs by Standard Webhooks, as the contract says it. */
export function askSigned(
  url: string,
  secret: string,
  body: object,
  id = `msg_${randomUUID()}`,
): Promise<Answer> {
  const text = JSON.stringify(body);
  const seconds = Math.floor(Date.now() / 1_000);
  const mac = createHmac('sha256', secret).update(`${id}.${seconds}.${text}`).digest('base64');
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${mac}`,
  };
  return ask(url, { method: 'POST', headers, body: text });
}

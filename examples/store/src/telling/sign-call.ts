import { createHmac, randomUUID } from 'node:crypto';

/** The headers of a call that is signed by Standard Webhooks. */
export function signCall(text: string, secret: string, now: number): Record<string, string> {
  const id = `msg_${randomUUID()}`;
  const seconds = Math.floor(now / 1000);
  const mac = createHmac('sha256', secret).update(`${id}.${seconds}.${text}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${mac.digest('base64')}`,
  };
}

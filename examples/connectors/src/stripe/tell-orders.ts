import type { Order } from '@livestall/protocol';
import { signCall } from '../../../store/src/telling/sign-call.ts';

/** Whose orders are told, and where. */
export interface Seller {
  /** The show server. */
  readonly server: string;
  readonly account: string;
  /** One of the account's secrets. */
  readonly secret: string;
}

/**
 * Refused for good: a click of another seller, too long ago, or an order that stands otherwise. What else is refused may come
 * of a clock or a secret that are put right.
 */
const FINAL: readonly number[] = [404, 409, 422];

/** Tells orders by signed calls (docs/links.md). */
export function tellOrders({ server, account, secret }: Seller): (order: Order) => Promise<void> {
  return async (order) => {
    const text = JSON.stringify({ account, order });
    const response = await fetch(`${server}/v1/conversions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signCall(text, secret, Date.now()) },
      body: text,
    });
    if (response.ok) return;
    console.error(`Order ${order.id}: ${await response.text()}`);
    if (!FINAL.includes(response.status))
      throw new Error(`The show server answered ${response.status}.`);
  };
}

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

/** Tells orders by signed calls (docs/links.md). */
export function tellOrders({ server, account, secret }: Seller): (order: Order) => Promise<void> {
  return async (order) => {
    const text = JSON.stringify({ account, order });
    const response = await fetch(`${server}/v1/conversions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signCall(text, secret, Date.now()) },
      body: text,
    });
    // What is refused for good (a click of another seller, or too long ago) is not told again.
    const isOver = response.status < 500 && response.status !== 429;
    if (!response.ok) console.error(`Order ${order.id}: ${await response.text()}`);
    if (!isOver) throw new Error(`The show server answered ${response.status}.`);
  };
}

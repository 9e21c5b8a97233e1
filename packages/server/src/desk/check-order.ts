import { StallError, type Order } from '@livestall/protocol';

/** @throws StallError `bad-request` for an order whose numbers can not be. */
export function checkOrder({ total, lines, refunded = 0 }: Order): void {
  if (!lines) {
    if (refunded > total.amount) throw wrong('refunded is more than was paid.');
    return;
  }
  if (refunded > 0) throw wrong('refunded is said of its lines, where there are some.');
  if (lines.some((line) => (line.refunded ?? 0) > line.amount)) {
    throw wrong('lines: refunded is more than was paid.');
  }
  if (lines.reduce((sum, { amount }) => sum + amount, 0) > total.amount) {
    throw wrong('lines come to more than total: discounts are taken off their amounts.');
  }
}

function wrong(what: string): StallError {
  return new StallError('bad-request', { hint: `body/order/${what}` });
}

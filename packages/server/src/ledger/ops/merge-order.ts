import type { Order, OrderLine } from '@livestall/protocol';
import { Refusal } from './refusal.js';

/**
 * An order that was told before, with what is new of it. What was given back never becomes less, and what was called off
 * stays so: what is told late, or twice, changes nothing.
 *
 * @throws Refusal `conflict` where it is another order under the same id.
 */
export function mergeOrder(before: Order, told: Order): Order {
  const { lines = [] } = before;
  const isSame =
    before.click === told.click &&
    before.total.amount === told.total.amount &&
    before.total.currency === told.total.currency &&
    lines.length === (told.lines ?? []).length &&
    lines.every((line, index) => isSameLine(line, told.lines?.[index]));
  if (!isSame) {
    throw new Refusal('conflict', 'This order was told before with another click, total or lines.');
  }
  const most = (one = 0, other = 0) => Math.max(one, other);
  return {
    ...before,
    ...(before.lines && {
      lines: before.lines.map((line, index) => ({
        ...line,
        refunded: most(line.refunded, told.lines?.[index]?.refunded),
      })),
    }),
    refunded: most(before.refunded, told.refunded),
    cancelled: (before.cancelled ?? false) || (told.cancelled ?? false),
  };
}

function isSameLine({ ref, quantity, amount }: OrderLine, other: OrderLine | undefined): boolean {
  return ref === other?.ref && quantity === other.quantity && amount === other.amount;
}

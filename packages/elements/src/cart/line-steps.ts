import type { QuantityRule } from '@livestall/protocol';

/** What one less and one more of a line are; `null` where the product's rule knows none. */
export interface LineSteps {
  readonly less: number | null;
  readonly more: number | null;
}

/** The nearest quantities under and over a line's that its product may be bought in. What is left, the store says. */
export function lineSteps(
  quantity: number,
  { min = 1, max = Infinity, step = 1 }: QuantityRule = {},
): LineSteps {
  // The store's own pages may have put in what stands between two steps.
  const steps = (quantity - min) / step;
  const less = min + (Math.ceil(steps) - 1) * step;
  const more = min + (Math.floor(steps) + 1) * step;
  return { less: less < min ? null : less, more: more > max ? null : more };
}

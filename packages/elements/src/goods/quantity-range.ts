import type { Product } from '@livestall/protocol';

/** How many one may take at once. */
export interface QuantityRange {
  readonly least: number;
  /** Under `least` where too few are left. */
  readonly most: number;
  readonly step: number;
  /** The most that its seller allows, however many are left; absent where they say nothing. */
  readonly max?: number;
}

/** How many steps there are where nobody says how many one may take, nor how many are left. */
const STEPS = 98;

/** How many one may take of it at once: as its seller says, and as many as are left. */
export function quantityRange({ quantity = {} }: Product, left: number | undefined): QuantityRange {
  const { min: least = 1, step = 1 } = quantity;
  const { max = least + STEPS * step } = quantity;
  const top = Math.min(max, left ?? max);
  const most = least + Math.floor((top - least) / step) * step;
  return { least, step, most, ...(quantity.max !== undefined && { max }) };
}

/** What of a wanted quantity one may take just now. What is wanted stays so while fewer are left for a moment. */
export function takeable(wanted: number, { least, most, step }: QuantityRange): number {
  const steps = Math.floor((Math.min(wanted, most) - least) / step);
  return least + Math.max(0, steps) * step;
}

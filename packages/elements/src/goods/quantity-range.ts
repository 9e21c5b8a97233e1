import type { Product } from '@livestall/protocol';

/** How many one may take at once. */
export interface QuantityRange {
  readonly least: number;
  /** Under `least` where too few are left. */
  readonly most: number;
  readonly step: number;
}

/** How many steps there are where nobody says how many one may take, nor how many are left. */
const STEPS = 98;

/** How many one may take of it at once: as its seller says, and as many as are left. */
export function quantityRange({ quantity = {} }: Product, left: number | undefined): QuantityRange {
  const { min: least = 1, step = 1 } = quantity;
  const { max = least + STEPS * step } = quantity;
  const top = Math.min(max, left ?? max);
  return { least, step, most: least + Math.floor((top - least) / step) * step };
}

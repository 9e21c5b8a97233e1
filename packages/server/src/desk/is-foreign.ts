import type { Product } from '@livestall/protocol';

/** Whether a currency is none of the goods'. Where there are no goods yet, it may become theirs. */
export function isForeign(currency: string, goods: readonly Product[]): boolean {
  return goods.length > 0 && goods.every(({ price }) => price.currency !== currency);
}

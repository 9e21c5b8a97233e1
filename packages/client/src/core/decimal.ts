import { minorDigits, type Money } from '@livestall/protocol';

/** An amount as others have it: a number of the currency's major unit. */
export function decimal({ amount, currency }: Money): number {
  return Number((amount / 10 ** minorDigits(currency)).toFixed(minorDigits(currency)));
}

/** What so many at a price come to. */
export function decimalOf({ price, quantity }: { price: Money; quantity: number }): number {
  return decimal({ ...price, amount: price.amount * quantity });
}

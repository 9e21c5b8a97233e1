/** The shop sells in one currency; every amount in it is an integer of minor units (cents). */
export const currency = 'USD';

const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });

/** An amount in cents as people read it: `1890` is `$18.90`. */
export const money = (amount: number): string => format.format(amount / 100);

/**
 * Minor units as people read them: `1890` US cents are `$18.90`.
 * @param {number} amount
 * @param {string} currency ISO 4217; the shop's has a hundred minor units.
 */
export const money = (amount, currency) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(amount / 100);

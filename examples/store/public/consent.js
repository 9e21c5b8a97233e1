/**
 * Whether this shopper has consented to being measured. A shop's banner keeps their answer, here under this name; the example has
 * no banner, so nobody has.
 */
export const hasConsented = () => localStorage.getItem('shop-consent') === 'given';

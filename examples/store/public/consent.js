/**
 * Whether this shopper has consented to being measured. A shop's banner keeps their answer, here under this name; the example has
 * no banner, so nobody has. Where the browser keeps nothing, nobody is measured either.
 */
export function hasConsented() {
  try {
    return localStorage.getItem('shop-consent') === 'given';
  } catch {
    return false;
  }
}

const NONE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const THREE = 'BHD IQD JOD KWD LYD OMR TND';
const FOUR = 'CLF UYW';

/**
 * How many digits the minor unit of a currency has, by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. `Intl` is not asked:
 * it tells how people write amounts (HUF and IDR without digits), and not the same in every browser.
 */
export function minorDigits(currency: string): number {
  if (NONE.includes(currency)) return 0;
  if (THREE.includes(currency)) return 3;
  return FOUR.includes(currency) ? 4 : 2;
}

import { describe, expect, it } from 'vitest';
import { formatMoney } from './money.js';

describe('money', () => {
  it.each([
    [1890, 'USD', 'en', '$18.90'],
    [500, 'JPY', 'en', '¥500'],
    [12345, 'KWD', 'en', 'KWD 12.345'],
    [0, 'EUR', 'en', '€0.00'],
    [150000, 'HUF', 'hu', '1500 Ft'],
    [1500000, 'IDR', 'en', 'Rp 15,000'],
    [1650, 'CNY', 'zh', '¥16.50'],
    [123456, 'EUR', 'de', '1.234,56 €'],
  ])('%d %s in %s is %s', (amount, currency, language, expected) => {
    // Intl puts no-break spaces.
    expect(formatMoney({ amount, currency }, [language]).replace(/\s/g, ' ')).toBe(expected);
  });
});

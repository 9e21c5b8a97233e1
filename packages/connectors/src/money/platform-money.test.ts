import { expect, it } from 'vitest';
import { toMoney as ofCommercetools } from '../commercetools/to-money.js';
import { toMoney as ofMagento } from '../magento/to-money.js';
import { toItem as ofMedusa } from '../medusa/to-item.js';
import { toMoney as ofSaleor } from '../saleor/to-money.js';
import { toMoney as ofShopify } from '../shopify/to-money.js';
import { toItem as ofWooCommerce } from '../woocommerce/to-item.js';
import { moneyOf } from './money-of.js';

/** Euros, yen and dinars as platforms write them: with two digits behind the point, with none, with three. */
const EXPECTED = [
  { amount: 1580, currency: 'EUR' },
  { amount: 500, currency: 'JPY' },
  { amount: 12_345, currency: 'KWD' },
];

const cents = (centAmount: number, currencyCode: string, fractionDigits: number) =>
  ofCommercetools({ centAmount, currencyCode, fractionDigits });

const medusa = (calculated_amount: number, currency_code: string) =>
  ofMedusa({
    ...{ id: 'variant_1', manage_inventory: false, allow_backorder: false },
    calculated_price: { calculated_amount, original_amount: calculated_amount, currency_code },
  }).price;

const woo = (price: string, currency_code: string, currency_minor_unit: number) =>
  ofWooCommerce({
    ...{ id: 1, is_in_stock: true, is_purchasable: true, low_stock_remaining: null },
    prices: { price, regular_price: price, currency_code, currency_minor_unit },
  }).price;

it.each([
  [
    'Shopify, in as few digits as it takes',
    [
      ofShopify({ amount: '15.8', currencyCode: 'EUR' }),
      ofShopify({ amount: '500.0', currencyCode: 'JPY' }),
      ofShopify({ amount: '12.345', currencyCode: 'KWD' }),
    ],
  ],
  [
    'Saleor, in numbers of the unit',
    [
      ofSaleor({ amount: 15.8, currency: 'EUR' }),
      ofSaleor({ amount: 500, currency: 'JPY' }),
      ofSaleor({ amount: 12.345, currency: 'KWD' }),
    ],
  ],
  [
    'Magento, in numbers of the unit, not rounded',
    [
      ofMagento({ value: 15.7996, currency: 'EUR' }),
      ofMagento({ value: 499.9996, currency: 'JPY' }),
      ofMagento({ value: 12.345, currency: 'KWD' }),
    ],
  ],
  [
    'commercetools, whole, with the digits of the currency or more',
    [cents(1_580, 'EUR', 2), cents(500, 'JPY', 0), cents(123_450, 'KWD', 4)],
  ],
  [
    'Medusa, in numbers of the unit, not rounded',
    [medusa(15.7999, 'eur'), medusa(500, 'jpy'), medusa(12.3451, 'kwd')],
  ],
  [
    'WooCommerce, whole, in strings, with as many digits as the shop shows',
    [woo('1580', 'EUR', 2), woo('500', 'JPY', 0), woo('12345', 'KWD', 3)],
  ],
  [
    'Vendure, whole, with the digits of the store’s own precision',
    [moneyOf(1_580, 'EUR', 2), moneyOf(50_000, 'JPY', 2), moneyOf(12_345, 'KWD', 3)],
  ],
])('reads the money of %s', (_, amounts) => {
  expect(amounts).toEqual(EXPECTED);
});

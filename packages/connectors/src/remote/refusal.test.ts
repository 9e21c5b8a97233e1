import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refusalOf as ofBigCommerce } from '../bigcommerce/refusal-of.js';
import { refusalOf as ofCommercetools } from '../commercetools/refusal-of.js';
import { refusalOf as ofMagento } from '../magento/refusal-of.js';
import { refusalOf as ofMedusa } from '../medusa/refusal-of.js';
import { refusalOf as ofSaleor } from '../saleor/refusal-of.js';
import { refusalOf as ofShopify } from '../shopify/refusal-of.js';
import { refusalOf as ofVendure } from '../vendure/refusal-of.js';
import { refusalOf as ofWooCommerce } from '../woocommerce/refusal-of.js';
import { Refusal } from './refusal.js';

const said = vi.fn();

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(said);
});

afterEach(() => {
  vi.restoreAllMocks();
  said.mockReset();
});

const commercetools = (code: string, message: string, localizedMessage?: unknown) =>
  ofCommercetools({ message, extensions: { code, localizedMessage } }, 'unknown-product', 'de');
const medusa = (message: string, type = 'invalid_data', code?: string) =>
  ofMedusa({ type, message, ...(code !== undefined && { code }) }, 'coupon-refused');
const saleor = (code: string, field: string | null, message: string | null) =>
  ofSaleor({ code, field, message });

it.each([
  ['a code', ofVendure({ __typename: 'CouponCodeExpiredError', message: 'Over.' }), 'Over.'],
  [
    'a rule of the shop’s own',
    ofVendure({
      ...{ __typename: 'OrderInterceptorError', message: 'An error occurred' },
      interceptorError: 'Two a family.',
    }),
    'Two a family.',
  ],
  ['stock', ofSaleor({ code: 'INSUFFICIENT_STOCK', field: 'quantity', message: 'Two.' }), 'Two.'],
  ['a voucher', saleor('INVALID', 'promoCode', 'Promo code is invalid'), 'Promo code is invalid'],
  ['a code', medusa('The promotion code NOPE is invalid'), 'The promotion code NOPE is invalid'],
  ['a rule', medusa('Not on Sundays.', 'not_allowed'), 'Not on Sundays.'],
  [
    'a code',
    ofBigCommerce(400, { title: 'No', detail: 'Not for you' }, 'coupon-refused'),
    'Not for you',
  ],
  ['a number', ofBigCommerce(422, { title: 'Two at most' }, 'refused'), 'Two at most'],
  ['stock', ofMagento({ code: 'INSUFFICIENT_STOCK', message: 'Too few' }, ['sku-1']), 'Too few'],
  [
    'stock, in German',
    ofMagento({ code: 'UNDEFINED', message: 'Zu wenige' }, ['sku-1']),
    'Zu wenige',
  ],
  ['a rule', commercetools('InvalidInput', 'ext', { en: 'No', de: 'Nein' }), 'Nein'],
  ['a number', ofShopify({ code: 'MINIMUM_NOT_MET', message: 'Six or more' }), 'Six or more'],
  ['a rule', ofShopify({ code: 'VALIDATION_CUSTOM', message: 'No.', field: ['cartId'] }), 'No.'],
  [
    'stock, in HTML',
    ofWooCommerce({
      code: 'woocommerce_rest_product_out_of_stock',
      message: '&quot;Pears&quot; <b>gone</b>',
    }),
    '"Pears" gone',
  ],
])('tells a buyer what a store says of %s', (_, refusal, words) => {
  expect(refusal.issue.message).toBe(words);
  refusal.tellDevelopers('shop');
  expect(said).not.toHaveBeenCalled();
});

it.each([
  [
    'refused',
    ofVendure({ __typename: 'OrderModificationError', message: 'in the "AddingItems" state' }),
  ],
  ['session-lost', saleor('NOT_FOUND', 'id', "Couldn't resolve to a node: Q2h")],
  ['unknown-product', saleor('GRAPHQL_ERROR', 'variantId', 'Could not resolve to a node')],
  ['refused', saleor('REQUIRED', null, null)],
  ['out-of-stock', medusa('Some variant does not have', 'not_allowed', 'insufficient_inventory')],
  ['coupon-refused', medusa("Invalid request: Expected type: 'string' for field 'promo_codes'")],
  ['coupon-refused', medusa('Cart cart_01J is already completed.')],
  ['refused', ofBigCommerce(400, { title: 'Cart can not be found' }, 'refused')],
  ['coupon-refused', ofBigCommerce(404, null, 'coupon-refused')],
  ['unknown-product', ofMagento({ code: 'PRODUCT_NOT_FOUND', message: 'Could not find' }, [])],
  ['refused', ofMagento({ code: 'UNDEFINED', message: 'Kein Produkt "sku-1"' }, ['sku-1'])],
  ['unknown-product', commercetools('General', "A variant with SKU 'x' not found.")],
  ['refused', commercetools('InvalidJsonInput', 'Malformed parameter')],
  ['session-lost', ofShopify({ code: 'INVALID', field: ['cartId'], message: 'does not exist' })],
  ['refused', ofShopify({ code: 'INVALID', field: ['lines'], message: 'gid://shopify/CartLine' })],
  ['refused', ofWooCommerce({ code: 'rest_invalid_param', message: 'Invalid parameter(s): id' })],
  [
    'refused',
    ofWooCommerce({ code: 'woocommerce_rest_invalid_nonce', message: 'Nonce is invalid.' }),
  ],
])('tells a buyer no more than %s, and developers the rest', (code, refusal) => {
  expect(refusal.issue).toEqual({ code });
  refusal.tellDevelopers('shop');
  expect(said).toHaveBeenCalledOnce();
  expect(said.mock.calls[0]?.[0]).toBe(`livestall: shop: ${code}: ${refusal.message}`);
});

it('says nothing to developers where nothing was said', () => {
  new Refusal('session-lost').tellDevelopers('shop');
  expect(said).not.toHaveBeenCalled();
});

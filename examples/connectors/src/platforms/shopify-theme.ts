import type { Platform } from '../platform.ts';
import { currencyField, goodsFields, storeField } from './fields.ts';

/** Shopify on a page of the store's theme: `Shopify.actions`, else the Ajax API. */
export const shopifyTheme: Platform = {
  ...{ id: 'shopify-theme', name: 'Shopify, on a page of its theme' },
  about: 'The cart that the buyer has in the store anyway.',
  fields: [
    storeField(
      'Address of the store',
      'Its cart is passed on to this page, as `shopify theme dev` does.',
      'https://farm.myshopify.com',
    ),
    currencyField('What the store sells in.'),
    ...goodsFields(
      'Id of a variant',
      'In the admin, at the end of the address of the variant’s page. Of a product without options, `/products/….js` of the store says it.',
      '46371023159512',
    ),
  ],
  passes: ['/cart.js', '/cart/*'],
};

import { shopifyCatalog } from '@livestall/connectors/shopify';
import type { Platform } from '../platform.ts';
import { storeField } from './fields.ts';

/** Shopify from another site, by the Storefront API. */
export const shopify: Platform = {
  ...{ id: 'shopify', name: 'Shopify, from another site' },
  about: 'A headless storefront, a landing page, a blog: the Storefront API.',
  fields: [
    storeField(
      'Address of the store',
      'Neither the carts nor the goods that are published need a token.',
      'https://farm.myshopify.com',
    ),
  ],
  catalog: ({ store = '' }) => shopifyCatalog({ store }),
};

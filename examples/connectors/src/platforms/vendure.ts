import { vendureCatalog } from '@livestall/connectors/vendure';
import { pageBelow } from '../page-below.ts';
import type { Platform } from '../platform.ts';
import { storeField } from './fields.ts';

/** Vendure 3, by its Shop API. */
export const vendure: Platform = {
  ...{ id: 'vendure', name: 'Vendure', about: 'A storefront on the Shop API.' },
  fields: [
    storeField(
      'Address of the Shop API',
      'Your storefront asks it, too. `cors` in its `apiOptions` must let this page’s origin in, and show it the header `vendure-auth-token`.',
      'https://shop.example/shop-api',
    ),
  ],
  catalog: ({ store = '' }) =>
    vendureCatalog({ api: store, productUrl: pageBelow(store, '/products/') }),
};

import { wooCommerceCatalog } from '@livestall/connectors/woocommerce';
import type { Platform } from '../platform.ts';
import { storeField } from './fields.ts';

/** WooCommerce on the shop's own site, by the Store API. */
export const wooCommerce: Platform = {
  ...{ id: 'woocommerce', name: 'WooCommerce', about: 'A page of the shop, by the Store API.' },
  fields: [
    storeField(
      'Address of the shop',
      'Where WordPress is. Its Store API is passed on to this page.',
      'https://shop.example',
    ),
  ],
  catalog: ({ store = '' }) =>
    wooCommerceCatalog({ api: new URL('/wp-json/wc/store/v1', store).href }),
  passes: ['/wp-json/wc/store/v1/*'],
};

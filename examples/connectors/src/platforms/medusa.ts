import { medusaCatalog } from '@livestall/connectors/medusa';
import { pageBelow } from '../page-below.ts';
import type { Platform } from '../platform.ts';
import { storeField } from './fields.ts';

/** Medusa 2, by its Store API. */
export const medusa: Platform = {
  ...{ id: 'medusa', name: 'Medusa', about: 'A storefront on the Store API.' },
  fields: [
    storeField(
      'Address of the backend',
      'Without a path. Its `storeCors` must let this page’s origin in.',
      'https://shop.example',
    ),
    {
      ...{ name: 'key', label: 'Publishable API key', like: 'pk_…' },
      hint: 'In the admin: Settings, Publishable API keys. It is public, and belongs to a sales channel.',
    },
    {
      ...{ name: 'region', label: 'Region', like: 'reg_…' },
      hint: 'In the admin: Settings, Regions. Its id is at the end of its page’s address.',
    },
  ],
  catalog: ({ store = '', key = '', region = '' }) =>
    medusaCatalog({ api: store, key, region, productUrl: pageBelow(store, '/products/') }),
};

import { magentoCatalog } from '@livestall/connectors/magento';
import type { Platform } from '../platform.ts';
import { storeField } from './fields.ts';

/** Magento Open Source and Adobe Commerce, by the GraphQL API. */
export const magento: Platform = {
  ...{ id: 'magento', name: 'Magento and Adobe Commerce' },
  about: 'A storefront on the GraphQL API.',
  fields: [
    storeField(
      'Address of the store',
      'Without a path. It answers its own origin alone, so that its `/graphql` is passed on to this page.',
      'https://shop.example',
    ),
  ],
  catalog: ({ store = '' }) =>
    magentoCatalog({
      api: new URL('/graphql', store).href,
      productUrl: (urlKey) => new URL(`/${urlKey}.html`, store).href,
    }),
  passes: ['/graphql'],
};

import { saleorCatalog } from '@livestall/connectors/saleor';
import { pageBelow } from '../page-below.ts';
import type { Platform } from '../platform.ts';
import { currencyField, storeField } from './fields.ts';

/** Saleor 3, by its GraphQL API. */
export const saleor: Platform = {
  ...{ id: 'saleor', name: 'Saleor', about: 'A storefront on the GraphQL API.' },
  fields: [
    storeField(
      'Address of the GraphQL API',
      'With its slash at the end. Where `ALLOWED_GRAPHQL_ORIGINS` names some, this page’s must be there.',
      'https://shop.example/graphql/',
    ),
    {
      ...{ name: 'shop-channel', label: 'Channel', like: 'default-channel' },
      hint: 'In the dashboard: Configuration, Channels. Its slug.',
    },
    currencyField('Of the channel.'),
  ],
  catalog: ({ store = '', 'shop-channel': channel = '' }) =>
    saleorCatalog({ api: store, channel, productUrl: pageBelow(store, '/products/') }),
};

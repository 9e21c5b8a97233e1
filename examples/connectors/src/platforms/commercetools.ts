import type { Platform } from '../platform.ts';
import { currencyField, goodsFields, storeField } from './fields.ts';

/** commercetools Composable Commerce, by the GraphQL API. */
export const commercetools: Platform = {
  ...{ id: 'commercetools', name: 'commercetools', about: 'A storefront on the GraphQL API.' },
  fields: [
    storeField(
      'Address of the project’s GraphQL API',
      'The region’s host, the project’s key, and `/graphql`.',
      'https://api.europe-west1.gcp.commercetools.com/farm/graphql',
    ),
    {
      ...{ name: 'token', label: 'Access token of an anonymous session', like: 'V2GZ…' },
      hint: '`POST /oauth/{project}/anonymous/token`, by an API client with `manage_my_orders` and `view_published_products`. On your page your backend hands them out, and none stands in an address.',
    },
    currencyField('Of carts and prices.'),
    {
      ...{ name: 'locale', label: 'Language', like: 'de-DE' },
      hint: 'Of titles, as the project writes it.',
    },
    ...goodsFields('SKU', 'Of a variant that has a price in this currency.', 'TOM-15'),
  ],
};

import type { Platform } from '../platform.ts';
import { currencyField, goodsFields, storeField } from './fields.ts';

/** BigCommerce on a page of the store's theme, by the REST Storefront API. */
export const bigCommerce: Platform = {
  ...{ id: 'bigcommerce', name: 'BigCommerce', about: 'A page of the store’s own theme.' },
  fields: [
    storeField(
      'Address of the store',
      'Its cart is passed on to this page, as the theme’s own `stencil start` does.',
      'https://store-abc123.mybigcommerce.com',
    ),
    currencyField('What the shopper pays in.'),
    {
      ...{ name: 'token', label: 'Token of the GraphQL Storefront API', like: 'eyJ0…' },
      hint: 'By it prices are read; a theme’s template has it as `{{settings.storefront_api.token}}`.',
      optional: true,
    },
    ...goodsFields(
      'Id of a product, or of one of its variants',
      'Of a product, the number in its address in the control panel; of a variant the two ids, `86/124`.',
      '86',
    ),
  ],
  passes: ['/api/storefront/*', '/graphql'],
};

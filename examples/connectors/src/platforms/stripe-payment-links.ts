import type { Platform } from '../platform.ts';
import { currencyField, TOLD } from './fields.ts';

/** No store at all: goods that are paid by a link of Stripe. */
export const stripePaymentLinks: Platform = {
  ...{ id: 'stripe-payment-links', name: 'Stripe Payment Links' },
  about: 'No store and no cart: each thing has a link by which it is paid.',
  fields: [
    {
      ...{ name: 'link', label: 'A payment link', like: 'https://buy.stripe.com/…' },
      hint: 'In Stripe’s dashboard: Payment Links. One of the test mode will do.',
      kind: 'address',
    },
    currencyField('Of the link’s price.'),
    ...TOLD,
  ],
  clickName: 'client_reference_id',
};

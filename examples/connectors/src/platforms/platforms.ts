import type { Platform } from '../platform.ts';
import { bigCommerce } from './bigcommerce.ts';
import { commercetools } from './commercetools.ts';
import { magento } from './magento.ts';
import { medusa } from './medusa.ts';
import { saleor } from './saleor.ts';
import { shopify } from './shopify.ts';
import { shopifyTheme } from './shopify-theme.ts';
import { stripePaymentLinks } from './stripe-payment-links.ts';
import { vendure } from './vendure.ts';
import { wooCommerce } from './woocommerce.ts';

/** All that have a page here. */
export const PLATFORMS: readonly Platform[] = [
  ...[shopify, shopifyTheme, wooCommerce, medusa, vendure, stripePaymentLinks],
  ...[bigCommerce, magento, saleor, commercetools],
];

export { shopifyThemeCart } from '@livestall/connectors/shopify-theme';

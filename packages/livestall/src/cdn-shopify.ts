export { shopifyCart } from '@livestall/connectors/shopify';

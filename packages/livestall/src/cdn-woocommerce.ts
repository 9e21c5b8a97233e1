export { wooCommerceCart } from '@livestall/connectors/woocommerce';

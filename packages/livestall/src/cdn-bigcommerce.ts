export { bigCommerceCart } from '@livestall/connectors/bigcommerce';

export { saleorCart } from '@livestall/connectors/saleor';

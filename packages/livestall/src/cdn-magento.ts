export { magentoCart } from '@livestall/connectors/magento';

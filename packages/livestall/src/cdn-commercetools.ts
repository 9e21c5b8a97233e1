export { commercetoolsCart } from '@livestall/connectors/commercetools';

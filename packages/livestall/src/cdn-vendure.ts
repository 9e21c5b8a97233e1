export { vendureCart } from '@livestall/connectors/vendure';

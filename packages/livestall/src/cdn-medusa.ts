export { medusaCart } from '@livestall/connectors/medusa';

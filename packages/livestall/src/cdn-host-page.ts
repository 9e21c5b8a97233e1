export { hostPageCart } from '@livestall/connectors/host-page';

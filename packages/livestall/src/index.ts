export { connectShow } from '@livestall/client';
export type { Connection, Show, ShowOptions } from '@livestall/client';
export { hostPageCart } from '@livestall/connectors/host-page';
export {
  AddToCartEvent,
  CartChangedEvent,
  CartElement,
  ChatElement,
  ChatFieldElement,
  CouponClaimedEvent,
  CouponElement,
  LiveStallElement,
  MoreElement,
  PanelElement,
  PinnedElement,
  PlayerChangedEvent,
  PlayerElement,
  ProductElement,
  ProductsElement,
  SheetElement,
  ShowController,
  StallErrorEvent,
  defineElement,
  provideShow,
  showContext,
} from '@livestall/elements';
export { StallError } from '@livestall/protocol';
export type { Cart, CartConnector, CartItem, CartResult, Product } from '@livestall/protocol';

export { connectShow } from '@livestall/client';
export type {
  Connection,
  Show,
  ShowOptions,
  SignIn,
  SignInAsk,
  TokenSource,
} from '@livestall/client';
export { dataLayerSink, measure, segmentSink } from '@livestall/client/measure';
export type {
  MeasureOptions,
  MeasuredShow,
  Measuring,
  Sink,
  Track,
} from '@livestall/client/measure';
export { connectHost } from '@livestall/client/host';
export type { HostOptions, HostShow } from '@livestall/client/host';
export { hostPageCart } from '@livestall/connectors/host-page';
export {
  AddToCartEvent,
  AnglesElement,
  ApartElement,
  ApartPinnedElement,
  AskEvent,
  FollowEvent,
  CartChangedEvent,
  CartElement,
  ChatElement,
  ChatFieldElement,
  ControlsElement,
  CouponClaimedEvent,
  CouponElement,
  CoverElement,
  GiveawayElement,
  GiveawayEnteredEvent,
  HostElement,
  LayoutElement,
  LiveStallElement,
  LobbyElement,
  MeasuredEvent,
  MoreElement,
  OfferElement,
  OfferHeldEvent,
  PanelElement,
  PinnedElement,
  PlayerChangedEvent,
  PlayerElement,
  ProductElement,
  ProductsElement,
  QuestionElement,
  QuestionFieldElement,
  QuestionsElement,
  RedactEvent,
  ReactionsElement,
  RewindElement,
  SceneChangedEvent,
  SeekEvent,
  ShareElement,
  ShareEvent,
  SheetElement,
  ShowController,
  ShownElement,
  SignInEvent,
  StallErrorEvent,
  TellMeEvent,
  WalletElement,
  defineElement,
  navigatorContext,
  provideShow,
  showContext,
} from '@livestall/elements';
export { openStream } from '@livestall/media';
export type { StreamPlayer, StreamSource } from '@livestall/media';
export { StallError } from '@livestall/protocol';
export type {
  Cart,
  CartConnector,
  CartItem,
  CartResult,
  Product,
  Quote,
} from '@livestall/protocol';

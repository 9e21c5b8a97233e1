export { connectShow } from './connect-show.js';
export type { CartFunction, StallCart } from './cart/stall-cart.js';
export type { Chat, ChatLine, ChatPage, ChatWait, SpeakingTo } from './chat/chat.js';
export type { Connection, PictureOf, Playhead, Questions, Reactions, Show } from './show.js';
export type { AskedQuestion, HoldOptions, Mine, PendingVote } from './viewer/mine.js';
export type {
  ShowOptions,
  SignIn,
  SignInAsk,
  StallStorage,
  TokenSource,
  TranslateLine,
} from './show-options.js';

export { connectShow } from './connect-show.js';
export type {
  AskedQuestion,
  CartFunction,
  Chat,
  ChatLine,
  ChatPage,
  ChatWait,
  SpeakingTo,
  Connection,
  HoldOptions,
  Mine,
  PictureOf,
  Playhead,
  PendingVote,
  Questions,
  Reactions,
  Show,
  StallCart,
} from './show.js';
export type {
  ShowOptions,
  SignIn,
  SignInAsk,
  StallStorage,
  TokenSource,
  TranslateLine,
} from './show-options.js';

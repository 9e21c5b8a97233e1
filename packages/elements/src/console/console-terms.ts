import type { Translation } from '@shoelace-style/localize';

/** The strings of the seller's console; they weigh on no viewer's page. */
export interface ConsoleTerms extends Translation {
  console: string;
  signInTitle: string;
  signInText: string;
  signInField: string;
  signInSubmit: string;
  signInNoCode: string;
  signingIn: string;
  signOut: string;

  scheduled: string;
  ended: string;
  liveSince: (time: string) => string;
  viewersNow: (count: number) => string;
  lineGood: string;
  lineSlow: string;
  lineOpening: string;
  lineGone: string;
  lineGoneText: string;
  goLive: string;
  goingLive: string;
  endShow: string;
  ending: string;
  endTitle: string;
  endText: string;
  endYes: string;
  keepGoing: string;
  endedNext: string;

  showGoods: string;
  showGoodsHint: string;
  showGoodsKeys: string;
  showGoodsFirst: string;
  noGoods: string;
  onScreen: string;
  showing: string;
  takingDown: string;
  unitsLeft: (count: string) => string;

  coupons: string;
  noCoupons: string;
  couponDrop: string;
  couponDropping: string;
  couponClose: string;
  couponEnding: string;
  couponPrepared: (count: string) => string;
  couponUnlimited: string;
  couponOver: string;
  couponTaken: (count: number) => string;
  couponTakenOf: (count: string, total: string) => string;
  couponOpens: (countdown: string) => string;
  freeTitle: string;
  freeText: (title: string) => string;
  freeYes: string;

  notice: string;
  noticeField: string;
  noticePost: string;
  noticePosting: string;
  noticeRemove: string;

  rehearsalPlays: string;
  rehearsalPlaysText: string;
  rehearsalNextText: string;

  talk: string;
  didNotHappen: (act: string) => string;
  dismiss: string;
  actPin: (title: string) => string;
  actUnpin: (title: string) => string;
  actDrop: (title: string) => string;
  actClose: (title: string) => string;
  actRemove: (title: string) => string;
  actRestore: (title: string) => string;
  actRedact: string;
  actBringBack: string;
  actAnswer: string;
  actQuestion: string;
  actRun: string;
}

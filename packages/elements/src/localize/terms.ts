import type { ErrorCode, TraceStep } from '@livestall/protocol';
import type { Translation } from '@shoelace-style/localize';

/** Every string of the stall, by a name. A language is one module that has them all. */
export interface Terms extends Translation {
  // live-stall
  liveStall: string;
  live: string;
  rehearsal: string;
  watching: (count: string) => string;
  badgeFarmer: string;
  badgeOfficial: string;
  badgeExpert: string;
  badgeCelebrity: string;
  connecting: string;
  verifiedBy: (who: string) => string;
  reconnecting: string;
  unreachableText: string;
  startsSoon: string;
  endedTitle: string;
  endedText: string;
  notFoundTitle: string;
  notFoundText: string;
  refusedTitle: string;
  refusedText: string;
  cannotOpenTitle: string;
  tryAgain: string;
  /** Why something failed, by its code; the message is the server's or the client's own, in English. */
  fault: (code: ErrorCode, message: string) => string;
  /** Said where somebody was too fast, and the server says when they may again. */
  tooFast: (seconds: number) => string;
  goodsButton: (count: number) => string;
  basketHolds: (count: number) => string;

  // stall-lobby
  startsSomeTime: string;
  days: (count: number) => string;
  hours: (count: number) => string;
  minutes: (count: number) => string;
  seconds: (count: number) => string;
  remindMe: string;
  calendarFile: string;
  tellMe: string;
  tellMeBack: (title: string) => string;
  willTell: string;
  willTellHint: string;
  trailer: string;
  nextShow: string;
  onNow: string;
  hasBegun: (title: string) => string;
  isBack: (title: string) => string;
  backInStock: string;
  showIt: string;

  // stall-share
  share: string;
  shareVia: string;
  shareAddress: string;
  shareCode: string;
  shareCodeHint: string;
  copy: string;
  copied: string;
  copyByHand: string;

  // stall-player
  picture: string;
  tapForSound: string;
  mute: string;
  unmute: string;
  play: string;
  pause: string;
  backToLive: string;
  replay: string;
  watchReplay: string;
  pictureOpening: string;
  pictureWaiting: string;
  pictureLong: string;
  pictureWeak: string;
  pictureAgain: string;
  pictureFailed: string;
  pictureEnded: string;
  pictureNone: string;
  pictureRefused: string;
  pictureNotYet: string;
  pictureCutOff: string;
  pictureApart: string;
  bringBack: string;
  paused: string;
  watchAgain: string;
  /** `label` may be empty. */
  captionsOn: (label: string) => string;
  /** `share` of all there is: "60%". */
  volume: (share: string) => string;

  // stall-controls
  player: string;
  place: string;
  fillScreen: string;
  leaveScreen: string;

  // stall-rewind, stall-shown
  rewind: string;
  rewindSeeking: string;
  behindLive: (time: string) => string;
  intoShow: (time: string, whole: string) => string;
  shown: string;
  jump: string;
  jumpTo: (title: string) => string;
  shownEarlier: string;
  shownEmptyTitle: string;
  shownEmptyText: string;

  // stall-angles
  angles: string;
  angleHost: string;
  angleMain: string;
  /** What the host shows now. */
  angleNow: (title: string) => string;
  angleFailed: (failed: string, shown: string) => string;

  // stall-more
  more: string;
  captions: string;
  captionsOff: string;
  audioTrack: string;
  captionSize: string;
  captionSmall: string;
  captionMedium: string;
  captionLarge: string;
  hotkeys: string;
  hotkeysOn: string;
  hotkeysOff: string;
  hotkeysHint: string;
  quality: string;
  qualityAuto: string;
  /** Which one plays now because nobody chose one. */
  qualityAutoNow: (quality: string) => string;
  qualityLines: (lines: number) => string;
  qualitySaver: string;
  qualityStills: string;
  qualitySound: string;
  /** What it costs, as in "140 MB". */
  anHour: (megabytes: string) => string;
  pictureInPicture: string;
  /** Apple's name for it. */
  airPlay: string;

  // panel and sheet
  goods: string;
  chat: string;
  basket: string;
  close: string;
  back: string;

  // stall-pinned, stall-products, stall-product
  shownNow: string;
  pinnedGoods: string;
  from: (price: string) => string;
  before: (price: string) => string;
  about: (price: string) => string;
  perUnit: (price: string, per: string) => string;
  onlyLeft: (count: number) => string;
  placesLeft: (count: number) => string;
  soldOut: string;
  addToBasket: string;
  preOrder: string;
  bookVisit: string;
  chooseOptions: string;
  askGrower: string;
  requestChoice: string;
  requestContact: string;
  requestPrivate: string;
  requestNeedsChoice: string;
  requestNeedsText: string;
  requestNeedsContact: string;
  requestTooLong: string;
  requestSend: string;
  requestSending: string;
  requestSent: string;
  requestAnswered: string;
  requestWithdraw: string;
  requestMore: string;
  /** Why one more is not taken: too many of the viewer's wait. */
  requestsFull: string;
  viewInStore: string;
  noStorePage: string;
  hostEarns: string;
  carryOn: string;
  adding: string;
  added: string;
  noGoodsTitle: string;
  noGoodsText: string;
  goodsLoading: string;
  searchGoods: string;
  goodsFilter: string;
  goodsAll: string;
  goodsShown: string;
  goodsComing: string;
  goodsThere: string;
  goodsFound: (count: number) => string;
  goodsChecking: string;
  goodsNotFound: string;
  showAllGoods: string;
  shownBefore: string;
  priceAsked: string;
  pricesUnknown: string;
  somePricesUnknown: string;
  productGone: string;
  choose: (axis: string) => string;
  notAvailable: string;
  quantity: string;
  less: string;
  oneMore: string;
  atLeast: (count: string) => string;
  inSteps: (count: string) => string;
  atMost: (count: string) => string;
  weighed: string;
  sentFrom: (date: string) => string;
  arrives: (min: number, max: number) => string;
  howToGetThere: string;
  provenance: string;
  origin: string;
  producer: string;
  harvested: string;
  batch: string;
  grade: string;
  certificate: string;
  geographicalIndication: string;
  coldChain: string;
  degrees: (min: string, max: string) => string;
  deliversTo: string;
  checkIt: string;
  notDelivered: string;
  whereAreYou: string;
  isDelivered: (region: string) => string;
  tellGrower: string;
  growerKnows: string;
  trace: string;
  traceStep: (step: TraceStep['step']) => string;

  // stall-coupon
  coupon: string;
  percentOff: (percent: string) => string;
  amountOff: (amount: string) => string;
  freeDelivery: string;
  gift: string;
  minimumSpend: (amount: string) => string;
  couponForFollowers: string;
  couponForBuyers: string;
  couponForMembers: string;
  couponForSome: string;
  couponSignedIn: string;
  couponVerified: string;
  couponEach: (count: string) => string;
  couponYours: (count: string, of: string) => string;
  couponMore: string;
  couponSignIn: string;
  couponSigningIn: string;
  signIn: string;
  couponNotForYou: string;
  couponOpensIn: string;
  couponClaim: string;
  couponClaiming: string;
  couponLeft: (count: string) => string;
  couponApply: string;
  couponApplying: string;
  couponApplied: string;
  couponCopy: string;
  couponCopied: string;
  couponGone: string;
  couponClosed: string;
  couponEndsIn: (countdown: string) => string;
  dropSpread: (seconds: string) => string;
  couponFold: string;
  couponUnfold: (title: string) => string;
  couponAnnounce: (title: string) => string;

  // stall-offer
  offers: string;
  offerAnnounce: (title: string, price: string) => string;
  offerLeft: (left: string, total: string) => string;
  offerHold: string;
  offerHoldAgain: string;
  offerHoldMore: string;
  offerHolding: string;
  offerHeld: (countdown: string) => string;
  offerHeldNews: (title: string) => string;
  offerCheckout: string;
  offerLetGo: string;
  offerLate: string;
  offerYours: string;
  offerGone: string;
  offerWait: string;
  offerWaiting: string;
  offerWaitingAs: (number: string) => string;
  offerLeaveLine: string;
  offerClosed: string;
  offerUnfold: (title: string) => string;

  // stall-giveaway
  giveaways: string;
  giveawayCheck: string;
  giveawayAnnounce: (prize: string) => string;
  giveawayPackets: (count: number) => string;
  giveawayWinners: (count: number) => string;
  /** What a pool is cut into: "$88.00 in 20 red packets". */
  giveawayIn: (amount: string, packets: string) => string;
  giveawayEntered: (count: number) => string;
  giveawayCommented: string;
  giveawayAsked: string;
  giveawayOpen: string;
  giveawayOpening: string;
  giveawayEnter: string;
  giveawayEntering: string;
  giveawayYouAreIn: string;
  giveawayDrawing: string;
  giveawayMaybe: string;
  giveawayWon: string;
  giveawayWonFor: (countdown: string) => string;
  giveawayTake: string;
  giveawayTaking: string;
  giveawayYours: string;
  giveawayMissed: string;
  giveawayLost: string;
  giveawayNotForYou: string;
  giveawayDrawn: string;
  giveawayOver: string;
  giveawayUnfold: (prize: string) => string;

  // stall-wallet
  wallet: string;
  /** The button that opens it; `count` are those that can be used now. */
  walletHolds: (count: number) => string;
  walletEmptyTitle: string;
  walletEmptyText: string;
  walletLoading: string;
  walletFailed: string;
  walletOffline: string;

  // stall-cart
  basketEmptyTitle: string;
  basketEmptyText: string;
  basketAbsent: string;
  basketLoading: string;
  basketFailed: string;
  /** What a store says of a basket without words of its own. */
  basketAnew: string;
  codeUnused: string;
  tooFew: string;
  wrongNumber: string;
  removeLine: (title: string) => string;
  subtotal: string;
  discount: string;
  total: string;
  removeCoupon: (code: string) => string;
  checkout: string;
  /** A coupon that is the viewer's and not in the basket yet. */
  basketUnused: (gives: string) => string;
  /** Where not all that is in the basket can be changed here. */
  basketKept: string;
  /** Where nobody says the address of the store's checkout. */
  checkoutElsewhere: string;

  // stall-chat
  chatField: string;
  chatSend: string;
  chatEmpty: string;
  chatClosed: string;
  chatQueued: string;
  chatAsQuestion: string;
  chatAsQuestionNote: string;
  chatSending: string;
  chatFailed: string;
  chatUnsent: (count: number) => string;
  chatRetry: string;
  chatDiscard: string;
  chatNew: (count: number) => string;
  /** A switch, for screen readers. */
  chatAloud: string;
  chatHost: string;
  chatModerator: string;
  chatYou: string;
  chatGuest: string;
  chatName: string;
  chatNameHint: string;
  chatNameSkip: string;
  chatLeft: (count: number) => string;
  chatTooLong: (count: number) => string;
  chatRemove: string;
  report: string;
  reportWhat: string;
  reportHost: string;
  reportLine: string;
  reportWhich: string;
  reportWhy: string;
  reportSpam: string;
  reportAbuse: string;
  reportScam: string;
  reportFake: string;
  reportUnsafe: string;
  reportOther: string;
  reportText: string;
  reportNot: string;
  reportSend: string;
  reportThanks: string;
  reportThanksText: string;
  removedTitle: string;
  chatMute: string;
  chatBan: string;
  chatHide: string;
  chatHeld: string;
  chatRefused: string;
  chatReply: string;
  /** Read out before what a line answers. */
  chatAnswers: string;
  /** Read out before the line that is being answered. */
  chatAnswering: string;
  chatAnswerNobody: string;
  /** Who can be called by `@`. */
  chatCall: string;
  chatEmoji: string;
  chatBuyer: string;
  chatLevel: (level: number) => string;
  /** @param count How many `who` names. */
  chatBought: (who: string, count: number, goods: string) => string;
  chatBoughtMany: (who: string, others: number, goods: string) => string;
  /** @param count How many `who` names. */
  chatArrived: (who: string, count: number) => string;
  chatArrivedMany: (who: string, others: number) => string;
  chatPinned: string;
  chatPinnedAll: (count: number) => string;
  chatPin: string;
  chatUnpin: string;
  chatTranslate: string;
  chatTranslating: string;
  chatOriginal: string;
  chatNotTranslated: string;
  chatSlow: (lasting: string) => string;
  chatFast: string;
  chatMuted: (lasting: string) => string;
  /** The hint of the field of one who is muted. */
  chatMutedField: string;
  chatBarred: string;
  chatFollowers: string;
  chatBuyers: string;
  chatApproved: string;
  chatSeconds: (count: number) => string;

  // stall-offer, once bought
  tellAsk: string;
  tellYes: string;
  tellNo: string;

  // stall-host
  follow: string;
  following: string;
  followsNow: (name: string) => string;
  followsNoMore: (name: string) => string;
  /** `said`: the count in figures. */
  followers: (count: number, said: string) => string;
  fanLevel: (level: number) => string;
  /** `said`: the count in figures. */
  fanNext: (points: number, said: string) => string;
  fanTop: string;
  fanHow: string;
  fanPresence: (points: string, minutes: string, most: string) => string;
  fanTalk: (points: string, most: string) => string;
  fanPurchase: (points: string, most: string) => string;

  // stall-reactions
  /** What a tap sends, by its name. */
  reactSend: (what: string) => string;
  reactHeart: string;
  reactClap: string;
  reactLaugh: string;
  reactWow: string;
  reactLeaf: string;
  /** How one comes to the others. */
  reactMore: string;
  reactMenu: string;
  /** `said`: the count in figures. */
  reactCount: (count: number, said: string) => string;

  // stall-questions, stall-question
  questions: string;
  askHost: string;
  askField: string;
  askSend: string;
  /** A switch: the question is about this product. */
  askAbout: (title: string) => string;
  questionNow: string;
  questionWaiting: string;
  questionAnswered: string;
  questionPassed: string;
  ownQuestions: string;
  questionsEmpty: string;
  questionsClosed: string;
  /** Why one more is not taken: too many of the viewer's wait. */
  questionsFull: string;

  // stall-poll, and the questions of all
  polls: string;
  /** `said`: the count in figures. */
  pollVotes: (count: number, said: string) => string;
  pollPoll: string;
  pollQuiz: string;
  pollYours: string;
  pollRight: string;
  pollWon: string;
  pollMissed: string;
  pollOver: string;
  pollVoting: string;
  pollNone: string;
  pollThen: string;
  pollAnnounce: (title: string) => string;
  pollUnfold: (title: string) => string;
  questionsOpen: string;
  questionsUpdated: string;
  questionYours: string;
  questionVote: (text: string) => string;
  questionWritten: string;
  questionJump: string;
  questionJumpTo: (text: string) => string;
  questionAloud: string;
  questionOutOfReach: string;
}

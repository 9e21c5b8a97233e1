export { safeAddress } from './address.js';
export { applyEvent, applyEvents, isPlaced } from './apply-event.js';
export { BEAT_MS, WINDOW_MS } from './batch.js';
export type { Batch, Beat, Bye, Flow, Head, Hello, StreamMessages, Window } from './batch.js';
export type {
  Act,
  Backstage,
  CouponDraft,
  PreparedCoupon,
  CrewMember,
  Me,
  MessagePage,
  Session,
  Viewer,
  ViewerSettings,
  Visit,
} from './calls.js';
export type {
  Cart,
  CartConnector,
  CartCoupon,
  CartIssue,
  CartItem,
  CartLine,
  CartResult,
} from './cart.js';
export type { CatalogPage, StoreCatalog } from './catalog.js';
export type { Challenge, ChallengeRequest } from './challenge.js';
export { couponGauge, couponPhase } from './coupon.js';
export type {
  Claim,
  Coupon,
  CouponCloseReason,
  CouponKind,
  CouponPhase,
  CouponState,
  Identity,
} from './coupon.js';
export { COMPLAINT_LIMIT } from './complaint.js';
export type { Complaint, Reported, ReportedKind, ReportedPage, ReportReason } from './complaint.js';
export { CONTACT_LIMIT, REQUEST_LIMIT } from './custom-request.js';
export type { CustomRequest, RequestCount, RequestDraft, RequestPage } from './custom-request.js';
export { csvLine } from './csv-line.js';
export { dateOf } from './date-of.js';
export { wishName } from './demand.js';
export type { Demand, DemandPoll, DemandReport, DemandTotal, Wish, Wished } from './demand.js';
export type { DropName } from './drop-name.js';
export { ERROR_CODES, StallError, isErrorCode } from './errors.js';
export type { ErrorCode, Problem, StallErrorOptions } from './errors.js';
export type { EventDraft, EventMap, EventType, LogEvent } from './events.js';
export { FACTS_LIMIT, FACT_MS_LIMIT } from './fact.js';
export { FAN_LEVELS, FAN_POINTS, FOLLOWERS_GAUGE, PRESENCE_MS, fanOf } from './fan.js';
export type { Fan, FanCount, FanDeed } from './fan.js';
export { PICTURE_DELAY_LIMIT_MS } from './picture-delay.js';
export type { BeaconFact, Fact, ShopFact, ShopItem, StreamFact, VitalFact } from './fact.js';
export { stockLeft } from './stock-left.js';
export { AUDIENCE_GAUGE, applyGauges, readGauge } from './gauges.js';
export type { GaugeReading, Gauges } from './gauges.js';
export { checkDraw } from './fair/check-draw.js';
export type { DrawCheck } from './fair/check-draw.js';
export { cutShares } from './fair/cut-shares.js';
export type { SharedPool } from './fair/cut-shares.js';
export { commitmentTo, drawOrder } from './fair/draw-order.js';
export { entriesDigest, entriesText } from './fair/entries.js';
export { turnOf } from './fair/turn-of.js';
export type { Opening } from './fair/turn-of.js';
export { CLAIM_MS, MOST_CALLS, giveawayGauge, giveawayPhase } from './giveaway.js';
export type {
  Call,
  Entry,
  EntryStatus,
  Giveaway,
  GiveawayCloseReason,
  GiveawayDraft,
  GiveawayKind,
  GiveawayPhase,
  GiveawayState,
  Pool,
  PreparedGiveaway,
  TakingPart,
} from './giveaway.js';
export type { Host, HostBadge } from './host.js';
export { isKnownAs } from './is-known-as.js';
export { LineGate } from './line-gate.js';
export { MENTIONS_LIMIT, MESSAGE_LIMIT, NAME_LIMIT, PINNED_LIMIT, QUOTE_LIMIT } from './message.js';
export type { LineDraft, Message, PinnedLine, QuotedText, Role, SystemLine } from './message.js';
export { BULK_LIMIT, MUTE_LIMIT_MS } from './moderation.js';
export type {
  AuditEntry,
  AuditPage,
  BarKind,
  BarredPage,
  BarredPerson,
  HeldFor,
  HeldLine,
  Newcomer,
  Newcomers,
  OwnLine,
  WordLists,
  WordsOfLang,
  WordTrial,
} from './moderation.js';
export { minorDigits } from './minor-digits.js';
export { momentOf } from './moment-of.js';
export { formatMoney } from './money.js';
export type { Money } from './money.js';
export type { PictureClock, PictureReading } from './picture-clock.js';
export type { Picture } from './picture.js';
export { MOST_UNBOUGHT, holdStatus, lineGauge, offerGauge, offerPhase } from './offer.js';
export type {
  Hold,
  HoldMove,
  HoldRequest,
  HoldStatus,
  Offer,
  OfferCloseReason,
  OfferCounts,
  OfferDraft,
  OfferPhase,
  OfferState,
} from './offer.js';
export type {
  Conversion,
  Credit,
  CreditTerms,
  Order,
  OrderLine,
  Report,
  Medium,
  ReportKind,
  ReportRest,
  ReportRow,
  Sales,
  StockItem,
  StockReport,
  StockTold,
} from './order.js';
export { sumOfRows } from './sum-of-rows.js';
export { formatPosition, parsePosition } from './position.js';
export type { Position } from './position.js';
export {
  LINE_LIMIT,
  OPTIONS_LIMIT,
  PARAGRAPHS_LIMIT,
  PICTURES_LIMIT,
  STOCK_LIMIT,
  VALUES_LIMIT,
  VARIANTS_LIMIT,
} from './product-limits.js';
export { findVariant, stockGauge } from './product.js';
export type {
  Counted,
  DeliveryEstimate,
  AppLinks,
  FarmVisit,
  RequestForm,
  OptionAxis,
  OptionValue,
  Product,
  ProductChoice,
  QuantityRule,
  UnitPrice,
  Variant,
} from './product.js';
export type {
  Certificate,
  ColdChain,
  GeographicalIndication,
  Origin,
  Producer,
  Provenance,
  TraceStep,
} from './provenance.js';
export {
  REACTION_LIMIT,
  REACTION_SPAN_MS,
  REACTIONS,
  REACTIONS_MS,
  addReactions,
  reactionGauge,
  readReactions,
} from './reaction.js';
export type { PastReactions, Reaction, ReactionSums } from './reaction.js';
export type { Recording } from './recording.js';
export { POLL_CHOICES, pollGauge } from './poll.js';
export type {
  Poll,
  PollChoice,
  PollCloseReason,
  PollCounts,
  PollDraft,
  PollKind,
  PollState,
  PollVote,
  PollVoteRequest,
  PreparedPoll,
} from './poll.js';
export { QUESTIONS_GAUGE, QUESTIONS_TOLD, votesGauge } from './question.js';
export type {
  Answer,
  OwnQuestion,
  Question,
  QuestionList,
  QuestionStatus,
  QuestionVotes,
  ShownQuestion,
} from './question.js';
export type { Quote, QuotedProduct, QuotedVariant, VariantQuote } from './quote.js';
export type { Run, RunItem } from './run.js';
export { clocksOf, findScene } from './scene.js';
export { EMPTY_SHOW, STATE_VERSION } from './show-state.js';
export type { Notice, Pin, Removal, Shown, ShowState } from './show-state.js';
export type { Account, Channel, ShowInfo, ShowStatus, ShowSummary } from './show.js';
export { snapshotState } from './snapshot.js';
export type { Playlists, Snapshot } from './snapshot.js';
export type { Scene, Stream, StreamClock } from './stream.js';
export { STRETCH_MS } from './stretch.js';
export type { LogIndex, LogStretch, LogStretchRef } from './stretch.js';
export { OPEN_TALK, SLOW_LIMIT_MS, changedRules, talkRules } from './talk-rules.js';
export type { Speakers, TalkRules } from './talk-rules.js';
export { textIn } from './text.js';
export type { LocalText } from './text.js';
export type { ViewerData, ViewerErased, ViewerShowData } from './viewer-data.js';
export type {
  Delivery,
  DeliveryPage,
  NewWebhook,
  Retried,
  Webhook,
  WebhookRequest,
  WebhookType,
} from './webhook.js';

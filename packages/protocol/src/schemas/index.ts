export {
  IdSchema,
  SegmentSchema,
  TimeSchema,
  SeqSchema,
  AddressSchema,
  LinkSchema,
  NameSchema,
  KidSchema,
  SubjectSchema,
} from './basics.js';
export { LocalTextSchema, LongLocalTextSchema } from './text.js';
export { MoneySchema } from './money.js';
export { PictureSchema } from './picture.js';
export { HostSchema } from './host.js';
export {
  OriginSchema,
  ProducerSchema,
  CertificateSchema,
  GeographicalIndicationSchema,
  ColdChainSchema,
  TraceStepSchema,
  ProvenanceSchema,
} from './provenance.js';
export {
  OptionValueSchema,
  OptionAxisSchema,
  VariantSchema,
  QuantityRuleSchema,
  UnitPriceSchema,
  DeliveryEstimateSchema,
  AppLinksSchema,
  FarmVisitSchema,
  RequestFormSchema,
  ProductSchema,
  ProductChoiceSchema,
} from './product.js';
export { StreamSchema, StreamClockSchema } from './stream.js';
export { RecordingSchema, RecordingRequestSchema } from './recording.js';
export { ChallengeRequestSchema, ChallengeSchema } from './challenge.js';
export {
  CouponSchema,
  CouponDraftSchema,
  BackstageCouponSchema,
  CouponCloseReasonSchema,
  CouponStateSchema,
  ClaimSchema,
} from './coupon.js';
export {
  OfferSchema,
  OfferDraftSchema,
  OfferStateSchema,
  HoldSchema,
  HoldRequestSchema,
  HoldMoveSchema,
} from './offer.js';
export {
  GiveawaySchema,
  GiveawayDraftSchema,
  GiveawayStateSchema,
  EntrySchema,
  EntryRequestSchema,
  EntryMoveSchema,
} from './giveaway.js';
export {
  CustomRequestSchema,
  RequestCountSchema,
  RequestDraftSchema,
  RequestMarkSchema,
  RequestPageSchema,
} from './custom-request.js';
export {
  WishedSchema,
  WishSchema,
  DemandReportSchema,
  DemandSchema,
  ClicksSchema,
} from './demand.js';
export {
  ShowStatusSchema,
  ShowInfoSchema,
  ShowSummarySchema,
  ChannelSchema,
  OriginsSchema,
  AccountSchema,
} from './show.js';
export {
  RoleSchema,
  MessageTextSchema,
  ViewerNameSchema,
  MessageSchema,
  PinnedLineSchema,
} from './message.js';
export {
  QuestionRequestSchema,
  QuestionSchema,
  OwnQuestionSchema,
  ShownQuestionSchema,
  AnswerSchema,
  QuestionListSchema,
  QuestionVotesSchema,
} from './question.js';
export {
  AuditPageSchema,
  BarredPageSchema,
  BarredPersonSchema,
  HeldLineSchema,
  NewcomersSchema,
  OwnLineSchema,
  WordListsSchema,
  WordsOfLangSchema,
  WordTrialSchema,
} from './moderation.js';
export { ComplaintSchema, ReportedPageSchema, ReportedSchema } from './complaint.js';
export { TalkRulesSchema } from './talk-rules.js';
export {
  PollSchema,
  PollDraftSchema,
  BackstagePollSchema,
  PollStateSchema,
  PollVoteRequestSchema,
  PollVoteSchema,
} from './poll.js';
export { RunItemSchema, RunSchema, RunRequestSchema } from './run.js';
export { ProductIdsSchema, LogEventSchema } from './events.js';
export { BeaconFactSchema, BeaconRequestSchema } from './fact.js';
export { PictureDelayRequestSchema } from './picture-delay.js';
export { FanSchema, KeptFanSchema } from './fan.js';
export { GaugesSchema } from './gauges.js';
export { PastReactionsSchema, ReactionRequestSchema, ReactionSumsSchema } from './reaction.js';
export { ShowStateSchema } from './show-state.js';
export { LogIndexSchema, LogStretchSchema } from './stretch.js';
export { PlaylistsSchema, SnapshotSchema } from './snapshot.js';
export {
  BatchSchema,
  HelloSchema,
  BeatSchema,
  ByeSchema,
  HeadSchema,
  WindowSchema,
} from './batch.js';
export { CatalogSchema, MessagePageSchema, PositionTextSchema } from './reading.js';
export {
  IdempotencyKeySchema,
  SessionRequestSchema,
  SessionSchema,
  VisitRequestSchema,
  ViewerSchema,
  ViewerSettingsSchema,
  VisitSchema,
  MeSchema,
  MessageRequestSchema,
  ClaimRequestSchema,
  ActSchema,
  PlacedSchema,
  BackstageSchema,
} from './acting.js';
export {
  AccountRequestSchema,
  AccountsSchema,
  SecretSchema,
  NewAccountSchema,
  AccountChangeSchema,
  CodeRequestSchema,
  CodeSchema,
  ChannelRequestSchema,
  ShowRequestSchema,
  NewShowSchema,
  ShowChangeSchema,
  GoodsSchema,
  GoodsVersionSchema,
  ShowListSchema,
} from './owning.js';
export {
  ClickIdSchema,
  ConversionSchema,
  CreditSchema,
  CreditTermsSchema,
  OrderLineSchema,
  OrderSchema,
  ReportKindSchema,
  ReportRestSchema,
  ReportRowSchema,
  ReportSchema,
  SalesSchema,
  StockItemSchema,
  StockReportSchema,
  StockToldSchema,
  ToldOrderSchema,
} from './order.js';
export { ProblemSchema } from './problem.js';
export { ViewerDataSchema, ViewerErasedSchema } from './viewer-data.js';
export {
  DeliveryPageSchema,
  DeliverySchema,
  NewWebhookSchema,
  RetriedSchema,
  WebhookRequestSchema,
  WebhookSchema,
  WebhooksSchema,
  WebhookTypeSchema,
} from './webhook.js';

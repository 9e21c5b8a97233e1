import type { Static, TSchema } from 'typebox';
import { describe, expectTypeOf, it } from 'vitest';
import type * as words from '../index.js';
import type * as schemas from './index.js';

/** Flattened and read-only at every depth, so that two types are equal exactly where they read the same. */
type Plain<T> = T extends object ? { readonly [K in keyof T]: Plain<T[K]> } : T;
type Said<S extends TSchema> = Plain<Static<S>>;

describe('the schemas and the interfaces', () => {
  it('say the same, field by field', () => {
    expectTypeOf<Said<typeof schemas.LocalTextSchema>>().toEqualTypeOf<Plain<words.LocalText>>();
    expectTypeOf<Said<typeof schemas.LongLocalTextSchema>>().toEqualTypeOf<
      Plain<words.LocalText>
    >();
    expectTypeOf<Said<typeof schemas.MoneySchema>>().toEqualTypeOf<Plain<words.Money>>();
    expectTypeOf<Said<typeof schemas.PictureSchema>>().toEqualTypeOf<Plain<words.Picture>>();
    expectTypeOf<Said<typeof schemas.HostSchema>>().toEqualTypeOf<Plain<words.Host>>();
    expectTypeOf<Said<typeof schemas.ProvenanceSchema>>().toEqualTypeOf<Plain<words.Provenance>>();
    expectTypeOf<Said<typeof schemas.ProductSchema>>().toEqualTypeOf<Plain<words.Product>>();
    expectTypeOf<Said<typeof schemas.AppLinksSchema>>().toEqualTypeOf<Plain<words.AppLinks>>();
    expectTypeOf<Said<typeof schemas.ProductChoiceSchema>>().toEqualTypeOf<
      Plain<words.ProductChoice>
    >();
    expectTypeOf<Said<typeof schemas.StreamSchema>>().toEqualTypeOf<Plain<words.Stream>>();
    expectTypeOf<Said<typeof schemas.StreamClockSchema>>().toEqualTypeOf<
      Plain<words.StreamClock>
    >();
    expectTypeOf<Said<typeof schemas.RecordingSchema>>().toEqualTypeOf<Plain<words.Recording>>();
    expectTypeOf<Said<typeof schemas.CouponSchema>>().toEqualTypeOf<Plain<words.Coupon>>();
    expectTypeOf<Said<typeof schemas.CouponDraftSchema>>().toEqualTypeOf<
      Plain<words.CouponDraft>
    >();
    expectTypeOf<Said<typeof schemas.CouponStateSchema>>().toEqualTypeOf<
      Plain<words.CouponState>
    >();
    expectTypeOf<Said<typeof schemas.ClaimSchema>>().toEqualTypeOf<Plain<words.Claim>>();
    expectTypeOf<Said<typeof schemas.ChallengeSchema>>().toEqualTypeOf<Plain<words.Challenge>>();
    expectTypeOf<Said<typeof schemas.ChallengeRequestSchema>>().toEqualTypeOf<
      Plain<words.ChallengeRequest>
    >();
    expectTypeOf<Said<typeof schemas.OfferSchema>>().toEqualTypeOf<Plain<words.Offer>>();
    expectTypeOf<Said<typeof schemas.OfferDraftSchema>>().toEqualTypeOf<Plain<words.OfferDraft>>();
    expectTypeOf<Said<typeof schemas.OfferStateSchema>>().toEqualTypeOf<Plain<words.OfferState>>();
    expectTypeOf<Said<typeof schemas.HoldSchema>>().toEqualTypeOf<Plain<words.Hold>>();
    expectTypeOf<Said<typeof schemas.HoldRequestSchema>>().toEqualTypeOf<
      Plain<words.HoldRequest>
    >();
    expectTypeOf<Said<typeof schemas.GiveawaySchema>>().toEqualTypeOf<Plain<words.Giveaway>>();
    expectTypeOf<Said<typeof schemas.GiveawayDraftSchema>>().toEqualTypeOf<
      Plain<words.GiveawayDraft>
    >();
    expectTypeOf<Said<typeof schemas.GiveawayStateSchema>>().toEqualTypeOf<
      Plain<words.GiveawayState>
    >();
    expectTypeOf<Said<typeof schemas.EntrySchema>>().toEqualTypeOf<Plain<words.Entry>>();
    expectTypeOf<Said<typeof schemas.ShowInfoSchema>>().toEqualTypeOf<Plain<words.ShowInfo>>();
    expectTypeOf<Said<typeof schemas.ShowSummarySchema>>().toEqualTypeOf<
      Plain<words.ShowSummary>
    >();
    expectTypeOf<Said<typeof schemas.ChannelSchema>>().toEqualTypeOf<Plain<words.Channel>>();
    expectTypeOf<Said<typeof schemas.AccountSchema>>().toEqualTypeOf<Plain<words.Account>>();
    expectTypeOf<Said<typeof schemas.MessageSchema>>().toEqualTypeOf<Plain<words.Message>>();
    expectTypeOf<Said<typeof schemas.PinnedLineSchema>>().toEqualTypeOf<Plain<words.PinnedLine>>();
    expectTypeOf<Said<typeof schemas.QuestionSchema>>().toEqualTypeOf<Plain<words.Question>>();
    expectTypeOf<Said<typeof schemas.OwnQuestionSchema>>().toEqualTypeOf<
      Plain<words.OwnQuestion>
    >();
    expectTypeOf<Said<typeof schemas.TalkRulesSchema>>().toEqualTypeOf<Plain<words.TalkRules>>();
    expectTypeOf<Said<typeof schemas.OwnLineSchema>>().toEqualTypeOf<Plain<words.OwnLine>>();
    expectTypeOf<Said<typeof schemas.BarredPageSchema>>().toEqualTypeOf<Plain<words.BarredPage>>();
    expectTypeOf<Said<typeof schemas.AuditPageSchema>>().toEqualTypeOf<Plain<words.AuditPage>>();
    expectTypeOf<Said<typeof schemas.WordListsSchema>>().toEqualTypeOf<Plain<words.WordLists>>();
    expectTypeOf<Said<typeof schemas.WordsOfLangSchema>>().toEqualTypeOf<
      Plain<words.WordsOfLang>
    >();
    expectTypeOf<Said<typeof schemas.WordTrialSchema>>().toEqualTypeOf<Plain<words.WordTrial>>();
    expectTypeOf<Said<typeof schemas.NewcomersSchema>>().toEqualTypeOf<Plain<words.Newcomers>>();
    expectTypeOf<Said<typeof schemas.ComplaintSchema>>().toEqualTypeOf<Plain<words.Complaint>>();
    expectTypeOf<Said<typeof schemas.ReportedPageSchema>>().toEqualTypeOf<
      Plain<words.ReportedPage>
    >();
    expectTypeOf<Said<typeof schemas.QuestionListSchema>>().toEqualTypeOf<
      Plain<words.QuestionList>
    >();
    expectTypeOf<Said<typeof schemas.PollDraftSchema>>().toEqualTypeOf<Plain<words.PollDraft>>();
    expectTypeOf<Said<typeof schemas.PollVoteSchema>>().toEqualTypeOf<Plain<words.PollVote>>();
    expectTypeOf<Said<typeof schemas.RunSchema>>().toEqualTypeOf<Plain<words.Run>>();
    expectTypeOf<Said<typeof schemas.LogEventSchema>>().toEqualTypeOf<Plain<words.LogEvent>>();
    expectTypeOf<Said<typeof schemas.GaugesSchema>>().toEqualTypeOf<Plain<words.Gauges>>();
    expectTypeOf<Said<typeof schemas.ShowStateSchema>>().toEqualTypeOf<Plain<words.ShowState>>();
    expectTypeOf<Said<typeof schemas.LogIndexSchema>>().toEqualTypeOf<Plain<words.LogIndex>>();
    expectTypeOf<Said<typeof schemas.LogStretchSchema>>().toEqualTypeOf<Plain<words.LogStretch>>();
    expectTypeOf<Said<typeof schemas.PlaylistsSchema>>().toEqualTypeOf<Plain<words.Playlists>>();
    expectTypeOf<Said<typeof schemas.ViewerSettingsSchema>>().toEqualTypeOf<
      Plain<words.ViewerSettings>
    >();
    expectTypeOf<Said<typeof schemas.FanSchema>>().toEqualTypeOf<Plain<words.Fan>>();
    expectTypeOf<Said<typeof schemas.ReactionSumsSchema>>().toEqualTypeOf<
      Plain<words.ReactionSums>
    >();
    expectTypeOf<Said<typeof schemas.PastReactionsSchema>>().toEqualTypeOf<
      Plain<words.PastReactions>
    >();
    expectTypeOf<Said<typeof schemas.SnapshotSchema>>().toEqualTypeOf<Plain<words.Snapshot>>();
    expectTypeOf<Said<typeof schemas.BatchSchema>>().toEqualTypeOf<Plain<words.Batch>>();
    expectTypeOf<Said<typeof schemas.HelloSchema>>().toEqualTypeOf<Plain<words.Hello>>();
    expectTypeOf<Said<typeof schemas.BeatSchema>>().toEqualTypeOf<Plain<words.Beat>>();
    expectTypeOf<Said<typeof schemas.ByeSchema>>().toEqualTypeOf<Plain<words.Bye>>();
    expectTypeOf<Said<typeof schemas.HeadSchema>>().toEqualTypeOf<Plain<words.Head>>();
    expectTypeOf<Said<typeof schemas.WindowSchema>>().toEqualTypeOf<Plain<words.Window>>();
    expectTypeOf<Said<typeof schemas.MessagePageSchema>>().toEqualTypeOf<
      Plain<words.MessagePage<words.Message>>
    >();
    expectTypeOf<Said<typeof schemas.SessionSchema>>().toEqualTypeOf<Plain<words.Session>>();
    expectTypeOf<Said<typeof schemas.VisitSchema>>().toEqualTypeOf<Plain<words.Visit>>();
    expectTypeOf<Said<typeof schemas.MeSchema>>().toEqualTypeOf<Plain<words.Me>>();
    expectTypeOf<Said<typeof schemas.ActSchema>>().toEqualTypeOf<Plain<words.Act>>();
    expectTypeOf<Said<typeof schemas.RequestDraftSchema>>().toEqualTypeOf<
      Plain<words.RequestDraft>
    >();
    expectTypeOf<Said<typeof schemas.CustomRequestSchema>>().toEqualTypeOf<
      Plain<words.CustomRequest>
    >();
    expectTypeOf<Said<typeof schemas.RequestPageSchema>>().toEqualTypeOf<
      Plain<words.RequestPage>
    >();
    expectTypeOf<Said<typeof schemas.WishedSchema>>().toEqualTypeOf<Plain<words.Wished>>();
    expectTypeOf<Said<typeof schemas.WishSchema>>().toEqualTypeOf<Plain<words.Wish>>();
    expectTypeOf<Said<typeof schemas.DemandSchema>>().toEqualTypeOf<Plain<words.Demand>>();
    expectTypeOf<Said<typeof schemas.BackstageSchema>>().toEqualTypeOf<Plain<words.Backstage>>();
    expectTypeOf<Said<typeof schemas.BeaconFactSchema>>().toEqualTypeOf<Plain<words.BeaconFact>>();
    expectTypeOf<Said<typeof schemas.ConversionSchema>>().toEqualTypeOf<Plain<words.Conversion>>();
    expectTypeOf<Said<typeof schemas.CreditSchema>>().toEqualTypeOf<Plain<words.Credit>>();
    expectTypeOf<Said<typeof schemas.CreditTermsSchema>>().toEqualTypeOf<
      Plain<words.CreditTerms>
    >();
    expectTypeOf<Said<typeof schemas.StockReportSchema>>().toEqualTypeOf<
      Plain<words.StockReport>
    >();
    expectTypeOf<Said<typeof schemas.StockToldSchema>>().toEqualTypeOf<Plain<words.StockTold>>();
    expectTypeOf<Said<typeof schemas.DemandReportSchema>>().toEqualTypeOf<
      Plain<words.DemandReport>
    >();
    expectTypeOf<Said<typeof schemas.ReportSchema>>().toEqualTypeOf<Plain<words.Report>>();
    expectTypeOf<Said<typeof schemas.NewWebhookSchema>>().toEqualTypeOf<Plain<words.NewWebhook>>();
    expectTypeOf<Said<typeof schemas.DeliverySchema>>().toEqualTypeOf<Plain<words.Delivery>>();
    expectTypeOf<Said<typeof schemas.DeliveryPageSchema>>().toEqualTypeOf<
      Plain<words.DeliveryPage>
    >();
    expectTypeOf<Said<typeof schemas.RetriedSchema>>().toEqualTypeOf<Plain<words.Retried>>();
    expectTypeOf<Said<typeof schemas.ProblemSchema>>().toEqualTypeOf<Plain<words.Problem>>();
  });
});

import type {
  Claim,
  CustomRequest,
  Entry,
  Fan,
  Hold,
  OwnQuestion,
  PollVote,
  RequestDraft,
  StallError,
  Viewer,
  ViewerSettings,
  Wish,
} from '@livestall/protocol';

/** A question of this viewer's: the row of the server, or one on its way there. */
export interface AskedQuestion extends OwnQuestion {
  /** Absent once the server has it. A failed question keeps its text and can be asked again or discarded. */
  delivery?: 'sending' | 'failed';
  /** Why it failed. */
  error?: StallError;
}

/** A vote in a poll that is on its way. */
export type PendingVote = Pick<PollVote, 'poll' | 'choice'>;

/** What of a flash offer is to be held. */
export interface HoldOptions {
  /** How many units. Default: 1. */
  qty?: number;
  /** Whether to wait in line for what falls back, where all is taken. Default: no. */
  wait?: boolean;
}

/** What is the viewer's own. */
export interface Mine {
  /**
   * Whether it was read: what came in this page is listed before. `failed`: it cannot be had; `wake()` asks again.
   * `ready` also where there is no viewer to ask for.
   */
  readonly status: 'loading' | 'ready' | 'failed';
  /** `null` until the first act needs a ticket. */
  readonly viewer: Viewer | null;
  readonly claims: readonly Claim[];
  /** Coupons whose claim is on its way. It survives a reload. */
  readonly claiming: readonly string[];
  /** Of flash offers, oldest first, those that are over too. `serverTime()` tells when one runs out, which nobody is told; so does a place in the line of an offer that is closed. */
  readonly holds: readonly Hold[];
  /** Offers of which a hold is on its way. It survives a reload. */
  readonly holding: readonly string[];
  /**
   * In giveaways, oldest first. One that is still `entered` once its giveaway is finished has lost; one that is `won`
   * waits until its `claimBy`.
   */
  readonly entries: readonly Entry[];
  /** Giveaways of which an entry is on its way. It survives a reload. */
  readonly entering: readonly string[];
  /** How they stand to the seller, in all shows of the account; `null` for who never followed. */
  readonly fan: Fan | null;
  /** Whether they will follow once what is on its way is answered; `null` while nothing is. */
  readonly following: boolean | null;
  /** What they want in this show; `null` for who was never asked. */
  readonly settings: ViewerSettings | null;
  /** What the viewer asked to be told of. */
  readonly wishes: readonly Wish[];
  /** What the viewer asked the host: the newest, oldest first; those on their way stand at the end. */
  readonly questions: readonly AskedQuestion[];
  /** The open questions of others that the viewer wants answered too, by their ids. */
  readonly upvoted: readonly string[];
  /** Those whose vote, or its taking back, is on its way. */
  readonly upvoting: readonly string[];
  /** In polls. */
  readonly votes: readonly PollVote[];
  /** Those on their way. They survive a reload. */
  readonly voting: readonly PendingVote[];
  /** What the viewer asked the seller to make or pick, oldest first. */
  readonly requests: readonly CustomRequest[];
  /** What is asked for and on its way. It survives a reload. */
  readonly requesting: readonly RequestDraft[];
}

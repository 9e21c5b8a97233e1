import type {
  CouponDraft,
  GiveawayDraft,
  OfferDraft,
  Picture,
  PollDraft,
  Product,
  RunItem,
  ShowInfo,
  ShowSummary,
  Stream,
} from '@livestall/protocol';

/** Whom an invitation is for. */
export interface Invitation {
  role: 'host' | 'moderator';
  name: string;
}

/** How something is prepared whose id was thrown away before. */
export interface Restoring {
  /** Whether it is the same again, with the codes that were uploaded for it. Default: no, they are gone. */
  restore?: boolean;
}

/**
 * What a seller prepares. Each call is done when it resolves; what came of it comes down with the show and
 * its backstage.
 *
 * @throws StallError `wrong-state`, `bad-request`, `too-large`, `forbidden`, `offline`; nothing was done then.
 */
export interface Preparing {
  /** The channel's shows, newest first, those that are to come too. */
  shows(): Promise<readonly ShowSummary[]>;
  /**
   * Makes a show in the channel and gives its id; `choose` takes it in hand.
   *
   * @param key Under the same key it is made once, whatever became of an answer. Default: a new show each time.
   */
  createShow(info: ShowInfo, key?: string): Promise<string>;
  /** Says what the show in hand is. */
  describe(info: ShowInfo): Promise<void>;
  /** Says where the picture of the show in hand comes from, and its other angles; `null`: it has none. */
  setStream(stream: Stream | null): Promise<void>;
  /** Replaces the goods of the show in hand; their order is the order on screen. */
  setGoods(products: readonly Product[]): Promise<void>;
  /** Prepares a coupon, or changes one that was not dropped yet. */
  setCoupon(draft: CouponDraft, how?: Restoring): Promise<void>;
  /** Replaces the codes of a coupon that has one for each claim: CSV, one a line. Gives how many there are. */
  setCodes(coupon: string, csv: string): Promise<number>;
  /** Throws a prepared coupon away. */
  removeCoupon(coupon: string): Promise<void>;
  /** Prepares a flash offer, or changes one that was not dropped yet. */
  setOffer(draft: OfferDraft): Promise<void>;
  /** Throws a prepared flash offer away. */
  removeOffer(offer: string): Promise<void>;
  /** Prepares a giveaway, or changes one that was not dropped yet. */
  setGiveaway(draft: GiveawayDraft, how?: Restoring): Promise<void>;
  /** Replaces the codes of a giveaway that has one for each prize: CSV, one a line. Gives how many there are. */
  setGiveawayCodes(giveaway: string, csv: string): Promise<number>;
  /** Throws a prepared giveaway away. */
  removeGiveaway(giveaway: string): Promise<void>;
  /** Prepares a poll or quiz, or changes one that was not opened yet. */
  setPoll(draft: PollDraft): Promise<void>;
  /** Throws a prepared poll away. */
  removePoll(poll: string): Promise<void>;
  /** Replaces the run of show. */
  setRun(items: readonly RunItem[]): Promise<void>;
  /** Uploads a JPEG, PNG or WebP of at most 2 MiB. A weak line is given two minutes. */
  upload(picture: Blob): Promise<Picture>;
  /** A single-use code for somebody, good for a day and no further than this session reaches. */
  invite(invitation: Invitation): Promise<{ code: string; expiresAt: number }>;
}

import { StallError } from '@livestall/protocol';
import type {
  CouponDraft,
  GiveawayDraft,
  OfferDraft,
  Picture,
  PollDraft,
  Product,
  RunItem,
  Session,
  ShowInfo,
  ShowSummary,
  Stream,
} from '@livestall/protocol';
import { showPath } from '../http/paths.js';
import type { Invitation, Preparing, Restoring } from './preparing.js';
import type { Sessions } from './sessions.js';

/** Where a seller is at work. */
export interface Workplace {
  session: Session;
  channel: string | undefined;
  /** The show in hand. */
  show: string | null;
}

/** Preparing over HTTP. */
export class LivePreparing implements Preparing {
  readonly #sessions: Sessions;
  readonly #place: () => Workplace | null;

  /** @param place Where the seller is at work now; `null` while nobody is signed in. */
  constructor(sessions: Sessions, place: () => Workplace | null) {
    this.#sessions = sessions;
    this.#place = place;
  }

  async shows(): Promise<readonly ShowSummary[]> {
    const path = `/v1/channels/${encodeURIComponent(this.#channel())}/shows`;
    return (await this.#sessions.call<{ shows: ShowSummary[] }>(path)).shows;
  }

  async createShow(info: ShowInfo, key?: string): Promise<string> {
    const body = { channel: this.#channel(), info };
    return (await this.#sessions.call<{ id: string }>('/v1/shows', { body, key })).id;
  }

  async describe(info: ShowInfo): Promise<void> {
    await this.#sessions.call(this.#path(''), { method: 'PATCH', body: { info } });
  }

  async setStream(stream: Stream | null): Promise<void> {
    await this.#sessions.call(this.#path(''), { method: 'PATCH', body: { stream } });
  }

  async setGoods(products: readonly Product[]): Promise<void> {
    await this.#sessions.call(this.#path('/goods'), { method: 'PUT', body: { products } });
  }

  async setCoupon(draft: CouponDraft, how?: Restoring): Promise<void> {
    const path = this.#path(`/coupons/${draft.id}${queryOf(how)}`);
    await this.#sessions.call(path, { method: 'PUT', body: draft });
  }

  setCodes(coupon: string, csv: string): Promise<number> {
    return this.#putCodes(`/coupons/${coupon}/codes`, csv);
  }

  async removeCoupon(coupon: string): Promise<void> {
    await this.#sessions.call(this.#path(`/coupons/${coupon}`), { method: 'DELETE' });
  }

  async setOffer(draft: OfferDraft): Promise<void> {
    await this.#sessions.call(this.#path(`/offers/${draft.id}`), { method: 'PUT', body: draft });
  }

  async removeOffer(offer: string): Promise<void> {
    await this.#sessions.call(this.#path(`/offers/${offer}`), { method: 'DELETE' });
  }

  async setGiveaway(draft: GiveawayDraft, how?: Restoring): Promise<void> {
    const path = this.#path(`/giveaways/${draft.id}${queryOf(how)}`);
    await this.#sessions.call(path, { method: 'PUT', body: draft });
  }

  setGiveawayCodes(giveaway: string, csv: string): Promise<number> {
    return this.#putCodes(`/giveaways/${giveaway}/codes`, csv);
  }

  async removeGiveaway(giveaway: string): Promise<void> {
    await this.#sessions.call(this.#path(`/giveaways/${giveaway}`), { method: 'DELETE' });
  }

  async setPoll(draft: PollDraft): Promise<void> {
    await this.#sessions.call(this.#path(`/polls/${draft.id}`), { method: 'PUT', body: draft });
  }

  async removePoll(poll: string): Promise<void> {
    await this.#sessions.call(this.#path(`/polls/${poll}`), { method: 'DELETE' });
  }

  async setRun(items: readonly RunItem[]): Promise<void> {
    await this.#sessions.call(this.#path('/run'), { method: 'PUT', body: { items } });
  }

  upload(picture: Blob): Promise<Picture> {
    const path = `/v1/accounts/${this.#at().session.account}/pictures`;
    return this.#sessions.call<Picture>(path, { body: picture });
  }

  invite({ role, name }: Invitation): Promise<{ code: string; expiresAt: number }> {
    const { session, channel } = this.#at();
    const reach = session.show === undefined ? { channel } : { channel, show: session.show };
    const body = { role, name, ...reach };
    return this.#sessions.call(`/v1/accounts/${session.account}/codes`, { body });
  }

  #at(): Workplace {
    const place = this.#place();
    if (!place) throw new StallError('wrong-state', { message: 'Nobody is signed in.' });
    return place;
  }

  #channel(): string {
    const { channel } = this.#at();
    if (channel === undefined) {
      throw new StallError('bad-request', { hint: 'Say which channel it is for.' });
    }
    return channel;
  }

  async #putCodes(path: string, csv: string): Promise<number> {
    const body = new Blob([csv], { type: 'text/csv' });
    const call = { method: 'PUT', body } as const;
    return (await this.#sessions.call<{ codes: number }>(this.#path(path), call)).codes;
  }

  #path(rest: string): string {
    const { show } = this.#at();
    if (show === null) throw new StallError('wrong-state', { message: 'No show is in hand.' });
    return showPath(show, rest);
  }
}

function queryOf({ restore = false }: Restoring = {}): string {
  return restore ? '?restore=true' : '';
}

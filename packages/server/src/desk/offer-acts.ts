import { StallError } from '@livestall/protocol';
import type { EventDraft, Offer, OfferCloseReason, OfferDraft, Product } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { AuditDraft, OffersEnded, Ops } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import { checkOffer, offerMisfit } from './check-offer.js';
import type { DeskParts } from './desk-parts.js';
import { DueActs } from './due-acts.js';
import { lapseHolds } from './hold-acts.js';
import { isBought } from './is-bought.js';
import { findListed } from './must-be-listed.js';
import { mustStillFit } from './must-still-fit.js';
import { mustBeLive } from './plan-act.js';
import type { ShowLog } from './show-log.js';
import { tellChange } from './tell-change.js';
import { wrongField } from './wrong-field.js';

/** What sellers do with flash offers, and what time does in their name. */
export class OfferActs {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  readonly #due = new DueActs();

  constructor(parts: DeskParts, log: ShowLog) {
    this.#parts = parts;
    this.#log = log;
  }

  /** Prepares an offer. @throws StallError `wrong-state`, `bad-request` where it does not fit the goods. */
  set(show: string, draft: OfferDraft): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      if (room.state.status === 'ended') throw new StallError('wrong-state');
      checkOffer(draft, room.goods);
      room.back.offers.set(await this.#parts.ledger.enter('offer.put', { show, draft }));
    });
  }

  /** Removes a prepared offer. @throws StallError `wrong-state`, `not-found`. */
  remove(show: string, offer: string): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      await this.#parts.ledger.enter('offer.remove', { show, offer });
      room.back.offers.remove(offer);
    });
  }

  /** Within a turn. One that is up already is left as it is. @throws StallError `wrong-state`, also where it fits the goods no more. */
  async drop(room: Room, offer: string, allowanceMs: number): Promise<Placed> {
    mustBeLive(room.state);
    const up = room.state.offers?.find((one) => one.offer.id === offer);
    if (up && !up.closed) return this.#log.placed(room);
    const draft = room.back.offers.get(offer)?.draft;
    if (draft) mustStillFit(dropMisfit(room, draft));
    const ref = draft && refOf(room.goods, draft);
    const take = { show: room.row.id, offer, allowanceMs, ref };
    const { events, ...change } = await this.#parts.ledger.enter('offer.drop', take);
    tellChange(room, change);
    return this.#log.publish(room, events);
  }

  /** Within a turn. @throws StallError `not-found` for one that never came up. */
  async close(room: Room, offer: string, reason: OfferCloseReason): Promise<Placed> {
    const up = room.state.offers?.find((one) => one.offer.id === offer);
    if (!up) throw new StallError('not-found', { message: 'This offer was not dropped.' });
    if (up.closed) return this.#log.placed(room);
    return this.#end(room, { offers: [offer], reason });
  }

  /** Within a turn: ends the show, and all offers with it. */
  endShow(room: Room, then: readonly EventDraft[]): Promise<Placed> {
    return this.#end(room, { offers: openOffers(room), reason: 'show-ended', then });
  }

  /** Within a turn: takes a product out of the show, and nobody in line gets any of it. */
  removeProduct(
    room: Room,
    product: string,
    then: readonly EventDraft[],
    audit: readonly AuditDraft[],
  ): Promise<Placed> {
    const offers = openOffers(room, (offer) => offer.product === product);
    return this.#end(room, { offers, reason: 'hand', then, audit });
  }

  /** Within a turn: sets the show's goods; what is no offer of theirs ends in the same write. */
  async setGoods(room: Room, products: readonly Product[], version: string): Promise<void> {
    const ended = await this.#parts.ledger.enter('goods.set', {
      ...{ show: room.row.id, version, products },
      pins: room.state.pins.map(({ product }) => product),
      unfit: openOffers(room, (offer) => offerMisfit(offer, products) !== undefined),
    });
    room.goods = products;
    room.back.retry();
    this.#publish(room, ended);
  }

  async #end(
    room: Room,
    ends: Pick<Ops['offers.close']['take'], 'offers' | 'reason' | 'then' | 'audit'>,
  ): Promise<Placed> {
    const take = { show: room.row.id, ...ends };
    return this.#publish(room, await this.#parts.ledger.enter('offers.close', take));
  }

  #publish(room: Room, { events, changes }: OffersEnded): Placed {
    for (const change of changes) tellChange(room, change);
    return this.#log.publish(room, events);
  }

  /** Closes offers whose time is up or of which all was bought, and lets fall back what is held no more. */
  tick(room: Room, onError: (error: unknown) => void): void {
    const t = this.#parts.clock.now();
    const show = room.row.id;
    for (const { offer, closed } of room.state.offers ?? []) {
      const reason = t >= (offer.closesAt ?? Infinity) ? 'time' : isBought(room, offer) && 'gone';
      if (closed || !reason) continue;
      const close = (now: Room) => this.close(now, offer.id, reason);
      this.#due.start(`${show} ${offer.id}`, () => this.#log.inTurn(show, close), onError);
    }
    this.#due.start(show, () => lapseHolds(this.#parts, room), onError);
  }
}

/** The ids of a room's offers that are up. @param isMeant Which of them. Default: all. */
function openOffers(
  { state: { offers = [] } }: Room,
  isMeant: (offer: Offer) => boolean = () => true,
): string[] {
  return offers
    .filter(({ offer, closed }) => !closed && isMeant(offer))
    .map(({ offer }) => offer.id);
}

/** What of the goods stands against a drop, where they say so or the seller took them out; `undefined`: nothing. */
function dropMisfit({ goods, state }: Room, draft: OfferDraft): StallError | undefined {
  if (state.removed.some(({ product }) => product === draft.product)) {
    return wrongField('product', 'was removed from the show');
  }
  return offerMisfit(draft, goods);
}

/** The store's own id of what is offered, where it has one. */
function refOf(goods: readonly Product[], offer: OfferDraft): string | undefined {
  const product = findListed(goods, offer);
  if (offer.variant === undefined) return product?.ref;
  return product?.variants?.find(({ id }) => id === offer.variant)?.ref;
}

import { StallError } from '@livestall/protocol';
import type { OfferCloseReason, OfferDraft, Product } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import { barOfGoods, lapseHolds } from './hold-acts.js';
import { findListed } from './must-be-listed.js';
import { mustBeLive } from './plan-act.js';
import type { ShowLog } from './show-log.js';
import { tellChange } from './tell-change.js';

/** What sellers do with flash offers, and what time does in their name. */
export class OfferActs {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  /** Offers whose time is up and whose closing is being written. */
  readonly #closing = new Set<string>();
  /** Shows whose holds are falling back. */
  readonly #lapsing = new Set<string>();

  constructor(parts: DeskParts, log: ShowLog) {
    this.#parts = parts;
    this.#log = log;
  }

  /** Prepares an offer. @throws StallError `wrong-state`, `bad-request` where it does not fit the goods. */
  set(show: string, draft: OfferDraft): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      if (room.state.status === 'ended') throw new StallError('wrong-state');
      mustFit(room.goods, draft);
      room.back.setOffer(await this.#parts.ledger.enter('offer.put', { show, draft }));
    });
  }

  /** Removes a prepared offer. @throws StallError `wrong-state`, `not-found`. */
  remove(show: string, offer: string): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      await this.#parts.ledger.enter('offer.remove', { show, offer });
      room.back.removeOffer(offer);
    });
  }

  /** Within a turn. One that is up already is left as it is. */
  async drop(room: Room, offer: string, allowanceMs: number): Promise<Placed> {
    mustBeLive(room.state);
    const up = room.state.offers?.find((one) => one.offer.id === offer);
    if (up && !up.closed) return this.#log.placed(room);
    const take = { show: room.row.id, offer, allowanceMs };
    const { events, ...change } = await this.#parts.ledger.enter('offer.drop', take);
    tellChange(room, change);
    return this.#log.publish(room, events);
  }

  /** Within a turn. @throws StallError `not-found` for one that never came up. */
  async close(room: Room, offer: string, reason: OfferCloseReason): Promise<Placed> {
    const up = room.state.offers?.find((one) => one.offer.id === offer);
    if (!up) throw new StallError('not-found', { message: 'This offer was not dropped.' });
    if (up.closed) return this.#log.placed(room);
    const take = { show: room.row.id, offer, reason };
    const { events, ...change } = await this.#parts.ledger.enter('offer.close', take);
    tellChange(room, change);
    return this.#log.publish(room, events);
  }

  /** Within a turn: the show is about to end, and nobody's turn comes any more. */
  async closeAll(room: Room): Promise<void> {
    for (const { offer, closed } of room.state.offers ?? []) {
      if (!closed) await this.close(room, offer.id, 'show-ended');
    }
  }

  /**
   * Closes offers whose time is up or whose goods left the show, and lets fall back what is held no more. Failures are
   * tried again.
   */
  tick(room: Room): void {
    const t = this.#parts.clock.now();
    for (const { offer, closed } of room.state.offers ?? []) {
      if (closed) continue;
      const name = `${room.row.id} ${offer.id}`;
      const reason = t >= (offer.closesAt ?? Infinity) ? 'time' : barOfGoods(room, offer) && 'hand';
      if (!reason || this.#closing.has(name)) continue;
      this.#closing.add(name);
      void this.#log
        .inTurn(room.row.id, (now) => this.close(now, offer.id, reason))
        .catch(() => undefined)
        .finally(() => this.#closing.delete(name));
    }
    this.#lapse(room);
  }

  #lapse(room: Room): void {
    const { id } = room.row;
    if (this.#lapsing.has(id)) return;
    this.#lapsing.add(id);
    void lapseHolds(this.#parts, room)
      .catch(() => undefined)
      .finally(() => this.#lapsing.delete(id));
  }
}

/** @throws StallError `bad-request`, which names the field. */
function mustFit(goods: readonly Product[], draft: OfferDraft): void {
  const product = goods.find(({ id }) => id === draft.product);
  if (!product) throw misfit('product', 'is none of the show’s goods');
  if (product.variants && draft.variant === undefined) {
    throw misfit('variant', 'is needed: this product comes in several');
  }
  if (!findListed(goods, draft)) throw misfit('variant', 'is none of this product’s');
  const { currency } = product.price;
  if (draft.price.currency !== currency) throw misfit('price/currency', `is ${currency} here`);
  if (draft.perViewer > draft.total) throw misfit('perViewer', 'is more than there are in all');
}

function misfit(field: string, what: string): StallError {
  return new StallError('bad-request', { hint: `body/${field} ${what}.` });
}

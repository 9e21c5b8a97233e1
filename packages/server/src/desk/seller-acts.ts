import { stockGauge, StallError } from '@livestall/protocol';
import type { Act, Counted, ErrorCode, EventDraft, Message, RunItem } from '@livestall/protocol';
import type { Actor, Placed } from '../desk.js';
import type { AuditDraft } from '../ledger/contract.js';
import { LINE, type LineFate } from '../ledger/line-fate.js';
import type { Room } from '../shows/room.js';
import { markReport } from './complaint-acts.js';
import { CouponActs } from './coupon-acts.js';
import type { DeskParts } from './desk-parts.js';
import { DueActs } from './due-acts.js';
import { mustBeListed } from './must-be-listed.js';
import { mustBeLive, planAct } from './plan-act.js';
import { GiveawayActs } from './giveaway-acts.js';
import { OfferActs } from './offer-acts.js';
import { pinLine, unpinLine } from './pinned-lines.js';
import { PollActs } from './poll-acts.js';
import { answeredAgain, answerQuestion, moveQuestion } from './question-acts.js';
import { removeQuestion } from './removed-questions.js';
import type { ShowLog } from './show-log.js';
import { auditsOf } from './audits-of.js';
import { auditOf, barPeople, judgeLine } from './talk-acts.js';

/** For how long a drop that opens at a time counts down before everybody, in milliseconds. */
const COUNTDOWN_MS = 300_000;

/** What sellers do, and what time does in their name. */
export class SellerActs {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  readonly coupons: CouponActs;
  readonly offers: OfferActs;
  readonly giveaways: GiveawayActs;
  readonly polls: PollActs;
  readonly #due = new DueActs();

  constructor(parts: DeskParts, log: ShowLog) {
    this.#parts = parts;
    this.#log = log;
    this.coupons = new CouponActs(parts, log);
    this.offers = new OfferActs(parts, log);
    this.giveaways = new GiveawayActs(parts, log);
    this.polls = new PollActs(parts, log);
  }

  /** @param by Who of the house does it. Default: nobody who is named. */
  act(show: string, act: Act, by?: Actor): Promise<Placed> {
    return this.#log.inTurn(show, (room) => {
      switch (act.act) {
        case 'coupon.drop':
          return this.coupons.drop(room, act.coupon, this.#allowance(room));
        case 'coupon.close':
          return this.coupons.close(room, act.coupon, 'hand');
        case 'offer.drop':
          return this.offers.drop(room, act.offer, this.#allowance(room));
        case 'offer.close':
          return this.offers.close(room, act.offer, 'hand');
        case 'giveaway.drop':
          return this.giveaways.drop(room, act.giveaway, this.#allowance(room));
        case 'giveaway.close':
          return this.giveaways.close(room, act.giveaway, 'hand');
        case 'poll.open':
          return this.polls.open(room, act.poll, this.#allowance(room));
        case 'poll.close':
          return this.polls.close(room, act.poll, 'hand');
        case 'show.end':
          return this.#end(room);
        case 'product.remove':
          return this.#removeProduct(room, act, by);
        case 'product.restore':
          return this.#restoreProduct(room, act, by);
        case 'stock.set':
          return this.#setStock(room, [act]);
        case 'stock.set-many':
          return this.#setStock(room, act.items);
        case 'message.restore':
          return this.#restoreMessages(room, [act.message], auditOf(act, act.message, by));
        case 'message.pin':
          return pinLine(this.#parts, this.#log, room, act.message, auditOf(act, act.message, by));
        case 'message.unpin':
          return unpinLine(this.#log, room, act.message, auditOf(act, act.message, by));
        case 'message.restore-many':
          return this.#restoreMessages(room, act.messages, auditOf(act, '', by));
        case 'message.approve':
        case 'message.refuse':
        case 'message.hold':
          return judgeLine(this.#parts, this.#log, room, act, by);
        case 'report.close':
        case 'report.reopen':
          return markReport(this.#parts, this.#log, room, act, by);
        case 'person.mute':
        case 'person.ban':
        case 'person.shadow':
        case 'person.free':
        case 'person.ban-many':
        case 'person.free-many':
          return barPeople(this.#parts, this.#log, room, act, by);
        case 'question.show':
        case 'question.close':
        case 'question.reopen':
          return moveQuestion(this.#parts, this.#log, room, act, auditOf(act, act.question, by));
        case 'question.remove':
        case 'question.restore':
          return removeQuestion(this.#parts, this.#log, room, act, auditOf(act, act.question, by));
        case 'question.answer':
          return answerQuestion(this.#parts, this.#log, room, act, by);
        case 'run.go':
          return this.#goTo(room, act.item);
        case 'run.place':
          return this.#place(room, act.item);
        case 'rehearsal.play':
          return this.#play(room, act.on);
        default:
          return this.#log.append(room, planAct(act, room.state), auditsOf(act, by));
      }
    });
  }

  /**
   * Brings up what of a live room opens at a time which is near, so that it counts down before everybody. One whose time went by before the show was on waits for its seller, and so does one that is
   * refused, until it is prepared otherwise or the goods change.
   */
  dropDue(room: Room, onError: (error: unknown) => void): void {
    if (room.state.status !== 'live') return;
    const { back } = room;
    const kinds = [
      { drops: back.coupons, actOf: (coupon: string): Act => ({ act: 'coupon.drop', coupon }) },
      { drops: back.offers, actOf: (offer: string): Act => ({ act: 'offer.drop', offer }) },
      {
        drops: back.giveaways,
        actOf: (giveaway: string): Act => ({ act: 'giveaway.drop', giveaway }),
      },
    ];
    for (const { drops, actOf } of kinds) {
      for (const { id, opensAt } of drops.scheduled()) {
        const refuse = (code: ErrorCode) => drops.refuse(id, code);
        this.#dropNear(room, opensAt, actOf(id), { refuse, onError });
      }
    }
  }

  /** Closes what of a room has had its time, or is gone. */
  closeDue(room: Room, onError: (error: unknown) => void): void {
    this.coupons.tick(room, onError);
    this.offers.tick(room, onError);
    this.giveaways.tick(room, onError);
    this.polls.tick(room, onError);
  }

  /** What is open then ends with the show, and its draws can be checked like any other. */
  async #end(room: Room): Promise<Placed> {
    const events = planAct({ act: 'show.end' }, room.state);
    if (events.length === 0) return this.#log.placed(room);
    await this.giveaways.closeAll(room);
    await this.polls.closeAll(room);
    // One at a time: each may have many codes.
    while (await this.#parts.ledger.enter('thrown.forget', { show: room.row.id }));
    return this.offers.endShow(room, events);
  }

  #dropNear(
    { row: { id: show } }: Room,
    opensAt: number,
    act: Act,
    { refuse, onError }: { refuse: (code: ErrorCode) => void; onError: (error: unknown) => void },
  ): void {
    const t = this.#parts.clock.now();
    if (opensAt <= t || opensAt > t + COUNTDOWN_MS) return;
    const drop = () =>
      this.act(show, act).catch((error: unknown) => {
        // A ledger that is busy is asked again at the next tick.
        if (!(error instanceof StallError) || error.code === 'unavailable') throw error;
        refuse(error.code);
      });
    this.#due.start(`${show} ${JSON.stringify(act)}`, drop, onError);
  }

  async #removeProduct(
    room: Room,
    act: Extract<Act, { act: 'product.remove' }>,
    by?: Actor,
  ): Promise<Placed> {
    const events = planAct(act, room.state);
    if (events.length === 0) return this.#log.placed(room);
    return this.offers.removeProduct(room, act.product, events, auditsOf(act, by));
  }

  /** What could not come up without it may now. */
  async #restoreProduct(
    room: Room,
    act: Extract<Act, { act: 'product.restore' }>,
    by?: Actor,
  ): Promise<Placed> {
    const placed = await this.#log.append(room, planAct(act, room.state), auditsOf(act, by));
    room.back.retry();
    return placed;
  }

  async #setStock(room: Room, items: readonly Counted[]): Promise<Placed> {
    for (const item of items) mustBeListed(room.goods, item);
    const values = Object.fromEntries(items.map((item) => [stockGauge(item), item.left]));
    const take = { show: room.row.id, values };
    room.addGauges(await this.#parts.ledger.enter('gauges.set', take));
    return this.#log.placed(room);
  }

  async #restoreMessages(
    room: Room,
    messages: readonly string[],
    audit: AuditDraft,
  ): Promise<Placed> {
    const show = room.row.id;
    const asked = [...new Set(messages)].map((id) =>
      this.#parts.ledger.read('message', { show, id }),
    );
    const lines = (await Promise.all(asked)).flatMap((line) => (line && isGone(line) ? line : []));
    if (lines.length === 0) return this.#log.placed(room);
    const gone = lines.map(({ message }) => message.id);
    const events = gone.map((message): EventDraft => {
      return { type: 'message.restored', data: { message } };
    });
    for (const { message } of lines) {
      events.push(...(await answeredAgain(this.#parts, show, message)));
    }
    const audits = gone.map((target) => ({ ...audit, act: 'message.restore', target }));
    const placed = await this.#log.append(room, events, audits);
    // At once: a tick between the two would send the event without its line.
    room.restoreMessages(lines.map(({ message }) => message));
    return placed;
  }

  async #goTo(room: Room, id: string): Promise<Placed> {
    mustBeLive(room.state);
    const item = room.back.run.items.find((one) => one.id === id);
    if (!item) throw noStep();
    await this.#do(room, item);
    return this.#place(room, id);
  }

  /** What came up before is passed: going back in a run takes nothing back. */
  async #do(room: Room, item: RunItem): Promise<unknown> {
    const { coupons, offers = [], giveaways = [], polls = [] } = room.state;
    switch (item.kind) {
      case 'product': {
        const pin = { act: 'product.pin', product: item.product } as const;
        return this.#log.append(room, planAct(pin, room.state));
      }
      case 'coupon': {
        const up = coupons.some(({ coupon }) => coupon.id === item.coupon);
        return up ? null : this.coupons.drop(room, item.coupon, this.#allowance(room));
      }
      case 'offer': {
        const up = offers.some(({ offer }) => offer.id === item.offer);
        return up ? null : this.offers.drop(room, item.offer, this.#allowance(room));
      }
      case 'giveaway': {
        const up = giveaways.some(({ giveaway }) => giveaway.id === item.giveaway);
        return up ? null : this.giveaways.drop(room, item.giveaway, this.#allowance(room));
      }
      case 'poll': {
        const up = polls.some(({ poll }) => poll.id === item.poll);
        return up ? null : this.polls.open(room, item.poll, this.#allowance(room));
      }
      case 'note':
        return null;
    }
  }

  /** From a drop until it opens, in milliseconds, where its seller says nothing: every viewer shall see it before that. */
  #allowance(room: Room): number {
    return room.pictureDelays.allowance(this.#parts.clock.now());
  }

  async #place(room: Room, item: string | null): Promise<Placed> {
    const { run } = room.back;
    if (item !== null && !run.items.some(({ id }) => id === item)) throw noStep();
    if (item !== run.current) {
      await this.#parts.ledger.enter('run.place', { show: room.row.id, item });
      room.back.run = { ...run, current: item };
    }
    return this.#log.placed(room);
  }

  async #play(room: Room, on: boolean): Promise<Placed> {
    if (!room.state.info.rehearsal) {
      throw new StallError('wrong-state', { message: 'This show is no rehearsal.' });
    }
    await this.#parts.ledger.enter('show.play', { show: room.row.id, on });
    room.back.playing = on;
    this.#parts.playListeners.tell(room.row.id);
    return this.#log.placed(room);
  }
}

/** Whether everybody was shown it once: its writer forgotten, there is nothing to bring back. */
function isGone({ fate, message: { sender } }: { fate: LineFate; message: Message }): boolean {
  return (fate === LINE.redacted || fate === LINE.withPerson) && sender !== '';
}

function noStep(): StallError {
  return new StallError('not-found', { message: 'The run of show has no such step.' });
}

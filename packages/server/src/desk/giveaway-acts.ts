import { randomBytes } from 'node:crypto';
import {
  commitmentTo,
  cutShares,
  giveawayGauge,
  giveawayPhase,
  readGauge,
  StallError,
} from '@livestall/protocol';
import type { GiveawayCloseReason, GiveawayDraft, GiveawayState } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { Room } from '../shows/room.js';
import { bindList } from './bind-list.js';
import { checkGiveaway, giveawayMisfit } from './check-giveaway.js';
import type { DeskParts } from './desk-parts.js';
import { DrawOrders } from './draw-orders.js';
import { DueActs } from './due-acts.js';
import { mustStillFit } from './must-still-fit.js';
import { mustBeLive } from './plan-act.js';
import { readCodes } from './read-codes.js';
import type { ShowLog } from './show-log.js';
import { tellGiveaway } from './tell-change.js';

/** From the end of taking part until the seed is told: everybody can have the list before. */
const DRAW_AFTER_MS = 2_000;

/** What sellers do with giveaways, and what time does in their name. */
export class GiveawayActs {
  readonly #parts: DeskParts;
  readonly #log: ShowLog;
  readonly #orders: DrawOrders;
  readonly #due = new DueActs();

  constructor(parts: DeskParts, log: ShowLog) {
    this.#parts = parts;
    this.#log = log;
    this.#orders = new DrawOrders(parts.ledger);
  }

  /** Prepares a giveaway. @throws StallError `wrong-state`, `bad-request`. */
  set(show: string, draft: GiveawayDraft, restore: boolean): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      if (room.state.status === 'ended') throw new StallError('wrong-state');
      checkGiveaway(draft, room.goods);
      const take = { show, draft, restore };
      room.back.giveaways.set(await this.#parts.ledger.enter('giveaway.put', take));
    });
  }

  /** Replaces the codes of a giveaway that has one for each prize; gives how many. */
  setCodes(show: string, giveaway: string, text: string): Promise<number> {
    const codes = readCodes(text);
    return this.#log.inTurn(show, async (room) => {
      const take = { show, giveaway, codes };
      room.back.giveaways.set(await this.#parts.ledger.enter('giveaway.codes', take));
      return codes.length;
    });
  }

  /** Removes a prepared giveaway. @throws StallError `wrong-state`, `not-found`. */
  remove(show: string, giveaway: string): Promise<void> {
    return this.#log.inTurn(show, async (room) => {
      await this.#parts.ledger.enter('giveaway.remove', { show, giveaway });
      room.back.giveaways.remove(giveaway);
    });
  }

  /** Within a turn. One that is up already is left as it is. @throws StallError `wrong-state`, also where it fits the goods no more. */
  async drop(room: Room, giveaway: string, allowanceMs: number): Promise<Placed> {
    mustBeLive(room.state);
    const up = findUp(room, giveaway);
    if (up && !up.closed) return this.#log.placed(room);
    const draft = room.back.giveaways.get(giveaway)?.draft;
    if (draft) mustStillFit(giveawayMisfit(draft, room.goods));
    const seed = randomBytes(32).toString('hex');
    const { events, ...change } = await this.#parts.ledger.enter('giveaway.drop', {
      show: room.row.id,
      giveaway,
      allowanceMs,
      seed,
      commitment: await commitmentTo(seed),
      shares: draft ? await cutShares(draft, seed) : [],
    });
    tellGiveaway(room, change);
    return this.#log.publish(room, events);
  }

  /** Within a turn. @throws StallError `not-found` for one that never came up. */
  async close(room: Room, giveaway: string, reason: GiveawayCloseReason): Promise<Placed> {
    const up = findUp(room, giveaway);
    if (!up) throw new StallError('not-found', { message: 'This giveaway was not dropped.' });
    if (up.closed) return this.#log.placed(room);
    const { ledger } = this.#parts;
    const show = room.row.id;
    // Where the rest fails the next tick goes on: nobody can take part any more.
    room.back.giveaways.set(await ledger.enter('giveaway.freeze', { show, giveaway }));
    const bound = await bindList(ledger, show, giveaway);
    const take = { show, giveaway, reason, ...bound };
    const { events, ...change } = await ledger.enter('giveaway.close', take);
    tellGiveaway(room, change);
    return this.#log.publish(room, events);
  }

  /** Within a turn: the show is about to end, and nobody can take part in anything any more. */
  async closeAll(room: Room): Promise<void> {
    for (const { giveaway, closed } of room.state.giveaways ?? []) {
      if (!closed) await this.close(room, giveaway.id, 'show-ended');
    }
  }

  /** Does what of a room's giveaways has come to its time. */
  tick(room: Room, onError: (error: unknown) => void): void {
    const t = this.#parts.clock.now();
    for (const state of room.state.giveaways ?? []) {
      const { id } = state.giveaway;
      const step = this.#nextStep(room, state, t);
      if (step) this.#due.start(`${room.row.id} ${id}`, step, onError);
    }
  }

  #nextStep(room: Room, state: GiveawayState, t: number): (() => Promise<unknown>) | undefined {
    const { giveaway, closed, drawn, finished } = state;
    if (finished) return undefined;
    const { id } = giveaway;
    const close = (reason: GiveawayCloseReason) => () =>
      this.#log.inTurn(room.row.id, (now) => this.close(now, id, reason));
    const call = () => this.#call(room, state);
    if (!closed) {
      const phase = giveawayPhase(state, readGauge(room.gauges, giveawayGauge(id)), t);
      if (phase === 'gone') return close('gone');
      if (phase === 'closed') return close('time');
      // It was being closed when the server stopped, or its ledger could not go on.
      return room.back.giveaways.get(id)?.frozen ? close('hand') : undefined;
    }
    if (!drawn) return t < closed.at + DRAW_AFTER_MS ? undefined : call;
    const due = room.back.giveaways.get(id)?.due ?? null;
    return due !== null && t >= due ? call : undefined;
  }

  /**
   * Tells the seed and calls those whose turn it is, as many as there are prizes. The order of a large draw takes a
   * while to work out: nobody waits for it, and the ledger knows whether it still holds.
   */
  async #call({ row: { id: show } }: Room, { giveaway }: GiveawayState): Promise<void> {
    const { ledger } = this.#parts;
    const { id, kind, total } = giveaway;
    const secret = await ledger.read('giveaway.secret', { show, giveaway: id });
    if (!secret) return;
    const { called: from } = secret;
    const order = kind === 'draw' ? await this.#orders.of(show, giveaway, secret) : [];
    const next = order.slice(from, from + total);
    const take = { show, giveaway: id, from, before: order.slice(0, from), next };
    await this.#log.inTurn(show, async (room) => {
      const { events, ...change } = await ledger.enter('giveaway.call', take);
      tellGiveaway(room, change);
      this.#log.publish(room, events);
    });
  }
}

function findUp(room: Room, giveaway: string): GiveawayState | undefined {
  return room.state.giveaways?.find((one) => one.giveaway.id === giveaway);
}

import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { MOST_UNBOUGHT, type Hold, type HoldMove, type Me } from '@livestall/protocol';
import { expect } from 'vitest';
import { randomBy, type Random } from '../world/random-by.ts';
import { KnownHold, type AskedHold } from './known-hold.ts';
import type { Stage } from './stage.ts';
import type { Refused } from './units-told.ts';
import type { Answered } from './wire.ts';

/** What they hold of: an offer of a show, by terms that the crowd knows. */
export interface HeldOffer {
  stage: Stage;
  show: string;
  offer: string;
  each: number;
  holdMs: number;
  /** How long who waits looks away at most, as a part of the time that a hold lasts: a large crowd looks less often. */
  looks: number;
}

/** What somebody does with what they got. */
type Fate = 'buy' | 'pay slowly and buy' | 'buy too late' | 'let go' | 'let go too late' | 'forget';

const FATES: readonly Fate[] = [
  ...(['buy', 'buy', 'pay slowly and buy', 'buy too late'] as const),
  ...(['let go', 'let go', 'let go too late', 'forget'] as const),
];

/** Somebody who tries to hold units, at times on two devices, and does with them what chance says. */
export class HoldViewer {
  readonly holds: KnownHold[] = [];
  readonly refused: Refused[] = [];
  /** How often it was tried to hold some. */
  tries = 0;
  /** Refused as theirs already. */
  refusedAsTheirs = 0;
  readonly #token: string;
  readonly #unsure: AskedHold[] = [];
  /** Tries of all devices that were not answered yet. */
  #underWay = 0;
  readonly #offer: HeldOffer;
  readonly #random: Random;

  constructor(offer: HeldOffer, n: number, seed: number) {
    this.#offer = offer;
    this.#random = randomBy(seed + n + 1);
    this.#token = offer.stage.ticketOf(`viewer-${n}`);
  }

  async play(): Promise<void> {
    const devices = this.#random() < 0.3 ? 2 : 1;
    await Promise.all(Array.from({ length: devices }, () => this.#shop()));
  }

  /** One device. Who has nothing in the end may try again, as somebody new. */
  async #shop(): Promise<void> {
    for (let tries = 1 + Math.floor(this.#random() * 3); tries > 0; tries -= 1) {
      await this.#pause(0.1);
      const hold = await this.#hold();
      if (!hold) continue;
      if (hold.last.status === 'waiting') await this.#wait(hold);
      if (hold.last.status === 'held') await this.#meetFate(hold);
      if (hold.last.status === 'confirmed') return;
    }
  }

  async #hold(): Promise<KnownHold | null> {
    const qty = 1 + Math.floor(this.#random() * this.#offer.each);
    const request = { of: this.#offer.offer, qty, wait: this.#random() < 0.4 };
    const asked = { key: randomUUID(), request, from: this.#offer.stage.now() };
    const isCut = this.#random() < 0.15;
    // A line that is cut gives no answer; the units may be held all the same.
    if (isCut) await this.#offer.stage.wire.ask(this.#question(asked), true);
    const twin = this.#random() < 0.1 ? this.#ask(asked) : null;
    this.#underWay += 1;
    const answers = [await this.#ask(asked), ...(twin ? [await twin] : [])];
    this.#underWay -= 1;
    this.tries += answers.length;
    const [granted, ...again] = answers.filter(({ status }) => status === 201);
    for (const one of again) expect(one.body.id, 'the same key').toBe(granted?.body.id);
    for (const { from, by, status, body } of answers) {
      if (status === 201) continue;
      expect(status, body.detail ?? body.title).toBe(409);
      if (body.code === 'sold-out') this.refused.push({ from, by, units: qty });
      else if (body.code === 'already-yours') this.refusedAsTheirs += 1;
      else if (body.code === 'turns-used') this.#mayHaveUsedTurns();
      else expect(body.code, body.title).toBe('sold-out');
    }
    if (!granted && isCut) this.#unsure.push(asked);
    if (!granted) return null;
    const hold = new KnownHold(asked, granted);
    this.holds.push(hold);
    return hold;
  }

  /** Whether they can have had as many turns as there are; what a cut call held, or another device, is not known yet. */
  #mayHaveUsedTurns(): void {
    const unbought = this.holds.filter(({ last }) => last.status !== 'confirmed');
    const turns = unbought.length + this.#unsure.length + this.#underWay;
    expect(turns, 'turns that were had').toBeGreaterThanOrEqual(MOST_UNBOUGHT);
  }

  /** Looks now and then whether its turn has come; some give up. */
  async #wait(hold: KnownHold): Promise<void> {
    const patience = this.#offer.stage.now() + this.#offer.holdMs * 3 * this.#random();
    while (hold.last.status === 'waiting') {
      await this.#pause(this.#offer.looks);
      await this.look();
      if (hold.last.status !== 'waiting' || this.#offer.stage.now() < patience) continue;
      if (this.#random() < 0.5) await this.#move(hold, 'release');
      return;
    }
  }

  async #meetFate(hold: KnownHold): Promise<void> {
    const fate = FATES[Math.floor(this.#random() * FATES.length)] ?? 'forget';
    await this.#pause(0.5);
    if (fate === 'pay slowly and buy') {
      await this.#move(hold, 'extend');
      await this.#pause(1.2);
    }
    if (fate.endsWith('too late')) {
      const { expiresAt = 0 } = hold.last;
      const left = (expiresAt - this.#offer.stage.now()) / this.#offer.stage.pace;
      await pause(Math.max(0, left) + 1);
      // It is over from now on, though its units fall back a little later.
      await this.#pause(0.3);
      await this.look();
    }
    if (fate.includes('buy')) await this.#move(hold, 'confirm');
    else if (fate.startsWith('let go')) await this.#move(hold, 'release');
    // The same again changes nothing.
    const last = hold.moves.at(-1)?.move;
    if (last && this.#random() < 0.1) await this.#move(hold, last);
  }

  async #move(hold: KnownHold, move: HoldMove): Promise<void> {
    const { stage, show } = this.#offer;
    const token = move === 'confirm' ? stage.backend : this.#token;
    const path = `/v1/shows/${show}/holds/${hold.last.id}`;
    const question = { path, token, body: { move } };
    const cut = this.#random() < 0.1 ? await stage.wire.ask(question, true) : null;
    const learnt = await stage.wire.learn<Hold>(question);
    // What was cut may have been done all the same, by then.
    const answer = { ...learnt, from: cut?.from ?? learnt.from };
    hold.moved(move, answer);
    if (answer.status !== 200) expect([answer.status, answer.body.code]).toEqual([409, 'closed']);
  }

  /** Reads what is theirs; gives it all. */
  async look(): Promise<Hold[]> {
    const { stage, show } = this.#offer;
    const path = `/v1/shows/${show}/me`;
    const { body, ...span } = await stage.wire.learn<Me>({ path, token: this.#token });
    const holds = body.holds ?? [];
    for (const hold of this.holds) {
      const now = holds.find(({ id }) => id === hold.last.id);
      if (now) hold.see(span, now);
    }
    return holds;
  }

  /** Once the offer is closed: learns what came of calls that were cut and refused when they were made again, and how all stand. */
  async learnTheRest(): Promise<void> {
    for (const asked of this.#unsure.splice(0)) {
      const answer = await this.#ask(asked);
      if (answer.status === 201) this.holds.push(new KnownHold(asked, answer));
    }
    await this.look();
  }

  /** Asks for the same again, under the same key. */
  async askAgain({ asked }: KnownHold): Promise<{ status: number; body: Hold }> {
    return this.#ask(asked);
  }

  #ask(asked: AskedHold): Promise<Answered<Hold>> {
    return this.#offer.stage.wire.learn<Hold>(this.#question(asked));
  }

  #question({ key, request: body }: AskedHold) {
    return { path: `/v1/shows/${this.#offer.show}/holds`, token: this.#token, key, body };
  }

  /** Up to so much of the time that a hold lasts. */
  async #pause(most: number): Promise<void> {
    await pause((this.#random() * most * this.#offer.holdMs) / this.#offer.stage.pace);
  }
}

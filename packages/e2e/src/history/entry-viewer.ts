import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Entry, Me } from '@livestall/protocol';
import { randomBy, type Random } from '../world/random-by.ts';
import type { Stage } from './stage.ts';
import type { Answered } from './wire.ts';

/** What they take part in. */
export interface EnteredGiveaway {
  stage: Stage;
  show: string;
  giveaway: string;
  claimMs: number;
}

/** What was answered under one key. */
export interface EntryTry {
  key: string;
  answer: Answered<Entry>;
}

/** Somebody who takes part in a giveaway, at times on two devices, and takes a prize that was won or forgets it. */
export class EntryViewer {
  readonly tries: EntryTry[] = [];
  /** What came of taking the prize, time and again. */
  readonly takings: Answered<Entry>[] = [];
  readonly #giveaway: EnteredGiveaway;
  readonly #token: string;
  readonly #random: Random;

  constructor(giveaway: EnteredGiveaway, n: number, seed: number) {
    this.#giveaway = giveaway;
    this.#random = randomBy(seed + n + 1);
    this.#token = giveaway.stage.ticketOf(`viewer-${n}`);
  }

  /** The entry that was acknowledged. */
  get entry(): Entry | undefined {
    return this.tries.find(({ answer }) => answer.status === 201)?.answer.body;
  }

  /** Takes part: each device has a key of its own, and at times sends it more than once. */
  async enter(): Promise<void> {
    const devices = this.#random() < 0.3 ? 2 : 1;
    const taps = 1 + Math.floor(this.#random() * 3);
    for (let left = taps; left > 0; left -= 1) {
      await Promise.all(Array.from({ length: devices }, () => this.#tap()));
    }
  }

  /** Was called: takes the prize in time, at times over a line that is cut, takes it too late, or forgets it. */
  async called(): Promise<void> {
    const { entry } = this;
    const fate = this.#random();
    if (!entry || fate < 0.3) return;
    const late = fate < 0.45 ? 1 : 0;
    const { claimMs, stage } = this.#giveaway;
    await pause(((this.#random() * 0.5 + late) * claimMs) / stage.pace);
    const cut = this.#random() < 0.15 ? await stage.wire.ask(this.#taking(entry), true) : null;
    for (let left = this.#random() < 0.2 ? 2 : 1; left > 0; left -= 1) {
      const learnt = await stage.wire.learn<Entry>(this.#taking(entry));
      // What was cut may have been done all the same, by then.
      this.takings.push({ ...learnt, from: cut?.from ?? learnt.from });
    }
  }

  /** Asks for the same again, under the same key. */
  askAgain(key: string): Promise<Answered<Entry>> {
    return this.#giveaway.stage.wire.learn<Entry>(this.#question(key));
  }

  /** Reads what is theirs. */
  async look(): Promise<Entry[]> {
    const { stage, show } = this.#giveaway;
    const path = `/v1/shows/${show}/me`;
    const { body } = await stage.wire.learn<Me>({ path, token: this.#token });
    return body.entries ?? [];
  }

  async #tap(): Promise<void> {
    const { wire } = this.#giveaway.stage;
    const key = randomUUID();
    await pause(this.#random() * 60);
    // A line that is cut gives no answer; the share may be taken all the same.
    if (this.#random() < 0.15) await wire.ask(this.#question(key), true);
    for (let left = this.#random() < 0.2 ? 2 : 1; left > 0; left -= 1) {
      this.tries.push({ key, answer: await wire.learn<Entry>(this.#question(key)) });
    }
  }

  #question(key: string) {
    const { show, giveaway } = this.#giveaway;
    return { path: `/v1/shows/${show}/entries`, token: this.#token, key, body: { of: giveaway } };
  }

  #taking({ id }: Entry) {
    const path = `/v1/shows/${this.#giveaway.show}/entries/${id}`;
    return { path, token: this.#token, body: { move: 'claim' } };
  }
}

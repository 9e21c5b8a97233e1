import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { couponGauge } from '@livestall/protocol';
import type { Claim, Me } from '@livestall/protocol';
import { expect } from 'vitest';
import { randomBy, type Random } from '../world/random-by.ts';
import type { Crowd, History } from './history.ts';
import type { Stage } from './stage.ts';
import { checkUnitsTold, type Reading } from './units-told.ts';
import { watchLeft } from './watch-left.ts';
import type { Answered } from './wire.ts';

const COUPON = 'crates';

/** What was answered under one key. */
interface Try {
  viewer: number;
  key: string;
  answer: Answered<Claim>;
}

/** A crowd claims codes, each of which is given once and for good. */
export class CouponHistory implements History {
  readonly crowd: Crowd;
  readonly closes = false;
  readonly #stage: Stage;
  readonly #seed: number;
  readonly #show: string;
  readonly #tickets: readonly string[];
  readonly #tries: Try[] = [];
  #readings: Reading[] = [];
  #granted = 0;

  private constructor(stage: Stage, crowd: Crowd, seed: number, show: string) {
    this.#stage = stage;
    this.crowd = crowd;
    this.#seed = seed;
    this.#show = show;
    this.#tickets = Array.from({ length: crowd.viewers }, (_, n) => stage.ticketOf(`viewer-${n}`));
  }

  /** Drops a coupon with a code for each claim, that is open at once. */
  static async open(stage: Stage, crowd: Crowd, seed: number): Promise<History> {
    const show = await stage.openShow();
    const path = `/v1/shows/${show}/coupons/${COUPON}`;
    const terms = { id: COUPON, title: 'A crate', kind: 'gift', opensAfterMs: 0 };
    await stage.host.call('PUT', path, { ...terms, perViewer: crowd.each });
    const codes = Array.from({ length: crowd.units }, (_, n) => `CRATE-${n}`).join('\n');
    await stage.host.upload(`${path}/codes`, codes, 'text/csv');
    await stage.host.act(show, { act: 'coupon.drop', coupon: COUPON });
    return new CouponHistory(stage, crowd, seed, show);
  }

  granted(): number {
    return this.#granted;
  }

  tries(): number {
    return this.#tries.length;
  }

  async play(): Promise<void> {
    const over = new AbortController();
    const gauge = couponGauge(COUPON);
    const watching = watchLeft(this.#stage, { show: this.#show, gauge, over: over.signal });
    await Promise.all(this.#tickets.map((_, viewer) => this.#view(viewer)));
    over.abort();
    this.#readings = await watching;
  }

  /** One viewer, at times on two devices at once. */
  async #view(viewer: number): Promise<void> {
    const random = randomBy(this.#seed + viewer + 1);
    const devices = random() < 0.3 ? 2 : 1;
    // Who got one, or none, taps again.
    for (let taps = 1 + Math.floor(random() * 3); taps > 0; taps -= 1) {
      await Promise.all(Array.from({ length: devices }, () => this.#claim(viewer, random)));
    }
  }

  /** One tap: it has a key of its own, and at times sends that more than once. */
  async #claim(viewer: number, random: Random): Promise<void> {
    const key = randomUUID();
    await pause(random() * 60);
    // A line that is cut gives no answer; the claim may be granted all the same.
    if (random() < 0.15) await this.#stage.wire.ask(this.#question(viewer, key), true);
    for (let left = random() < 0.2 ? 2 : 1; left > 0; left -= 1) {
      const answer = await this.#stage.wire.learn<Claim>(this.#question(viewer, key));
      if (answer.status === 201) this.#granted += 1;
      this.#tries.push({ viewer, key, answer });
    }
  }

  #question(viewer: number, key: string) {
    const path = `/v1/shows/${this.#show}/claims`;
    return { path, token: this.#tickets[viewer] ?? '', key, body: { of: COUPON } };
  }

  async check(): Promise<void> {
    const held = await this.#held();
    const all = held.flat();
    expect(new Set(all.map(({ code }) => code)).size, 'no code is given twice').toBe(all.length);
    const { units } = this.crowd;
    expect(all.length + (this.#readings.at(-1)?.left ?? NaN), 'held and free are all').toBe(units);
    await Promise.all(this.#tries.map((one) => this.#checkTry(one, held[one.viewer] ?? [])));
    const acknowledged = new Map<string, number>(
      this.#tries
        .filter(({ answer }) => answer.status === 201)
        .map(({ answer: { body, by } }) => [body.code, by]),
    );
    checkUnitsTold({
      total: units,
      takings: all.map(({ at, code }) => ({
        units: 1,
        begins: { from: at, by: acknowledged.get(code) ?? Infinity },
        ends: null,
      })),
      readings: this.#readings,
      refused: this.#tries
        .filter(({ answer }) => answer.body.code === 'sold-out')
        .map(({ answer: { from, by } }) => ({ from, by, units: 1 })),
    });
  }

  /** What each viewer has of it in the end. */
  async #held(): Promise<Claim[][]> {
    const path = `/v1/shows/${this.#show}/me`;
    return Promise.all(
      this.#tickets.map(async (token) => {
        const { claims } = (await this.#stage.wire.learn<Me>({ path, token })).body;
        expect(claims.length, 'nobody has more than one may').toBeLessThanOrEqual(this.crowd.each);
        return claims;
      }),
    );
  }

  async #checkTry({ viewer, key, answer }: Try, own: readonly Claim[]): Promise<void> {
    const { status, body } = answer;
    if (status === 201) {
      expect(own, 'what was acknowledged is there').toContainEqual(body);
      const again = await this.#stage.wire.learn<Claim>(this.#question(viewer, key));
      expect(again.status, 'the same key, granted again').toBe(201);
      expect(again.body, 'the same key, the same answer').toEqual(body);
      return;
    }
    expect(status, body.detail ?? body.title).toBe(409);
    if (body.code === 'sold-out') return;
    expect([body.code, own.length]).toEqual(['already-yours', this.crowd.each]);
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { randomBy } from '../world/random-by.ts';
import { CouponHistory } from './coupon-history.ts';
import { GiveawayHistory } from './giveaway-history.ts';
import { HoldHistory } from './hold-history.ts';
import type { Crowd, History, OpenHistory } from './history.ts';
import type { Stage } from './stage.ts';

/** How often the server is killed while things are granted. */
const KILLS = 2;

/** Within so long after a drop was closed it is killed once more, in the machine's milliseconds. */
const AFTER_CLOSE_MS = 100;

/** How much was asked and granted: calls on this stage so far, all else in these histories. */
export interface Played {
  calls: number;
  tries: number;
  granted: number;
  /** How often the server was killed meanwhile. */
  kills: number;
  /** The longest that an answer took, in the machine's milliseconds: by so much what is told may be late. */
  slowest: number;
}

/** What is dropped, by the seed's rest of three. */
const DROPS: readonly OpenHistory[] = [
  (...asked) => CouponHistory.open(...asked),
  (...asked) => HoldHistory.open(...asked),
  (...asked) => GiveawayHistory.open(...asked),
];

const open: OpenHistory = (stage, crowd, seed) =>
  (DROPS[seed % DROPS.length] ?? CouponHistory.open)(stage, crowd, seed);

/**
 * Crowds claim, hold, buy, give back, take part and win, mostly of too few, under keys that repeat and over lines that are cut, each of a show
 * of its own, while the server is killed and comes back. Then what is there must be what was said, whatever the seeds.
 *
 * @param crowd Default: a small one, as the seed says.
 */
export async function playHistories(
  stage: Stage,
  seeds: readonly number[],
  crowd?: Crowd,
): Promise<Played> {
  const histories: History[] = [];
  for (const seed of seeds) {
    histories.push(await open(stage, crowd ?? crowdOf(seed), seed));
  }
  let isOver = false;
  const playing = Promise.all(histories.map((history) => history.play())).finally(() => {
    isOver = true;
  });
  const random = randomBy(seeds[0] ?? 0);
  const killer = new Killer(stage);
  const closing = histories.filter(({ closes }) => closes).length;
  const chosen = Math.floor(random() * closing);
  const late = new Promise<void>((resolve) => {
    if (closing === 0) resolve();
    let closed = 0;
    stage.onClosed = () => {
      if (closed === chosen) resolve(killer.kill(random() * AFTER_CLOSE_MS));
      closed += 1;
    };
  });
  for (let n = 0; n < KILLS; n += 1) {
    const enough = granted(histories) + random() * 0.4 * wanted(histories);
    while (!isOver && granted(histories) < enough) await pause(1);
    if (!isOver) await killer.kill(random() * 10);
  }
  await playing;
  await late;
  expect(killer.kills, 'the server was killed meanwhile').toBeGreaterThan(closing > 0 ? 1 : 0);
  const tries = histories.reduce((sum, history) => sum + history.tries(), 0);
  const { calls, slowest } = stage.wire;
  const played = {
    ...{ calls, tries, granted: granted(histories), kills: killer.kills },
    slowest: Math.round(slowest / stage.pace),
  };
  await Promise.all(histories.map((history) => history.check()));
  return played;
}

/** Kills a stage's server, one time after another. */
class Killer {
  kills = 0;
  readonly #stage: Stage;
  #last: Promise<void> = Promise.resolve();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** @param after In so many of the machine's milliseconds. */
  kill(after: number): Promise<void> {
    this.#last = this.#last.then(async () => {
      await pause(after);
      await this.#stage.killAndStart();
      this.kills += 1;
    });
    return this.#last;
  }
}

/** At times there is enough for all, so that nobody may hear that it is sold out. */
function crowdOf(seed: number): Crowd {
  const random = randomBy(seed);
  const viewers = 20 + Math.floor(random() * 30);
  const units = 5 + Math.floor(random() * viewers);
  return { viewers, units, each: 1 + Math.floor(random() * 2) };
}

const granted = (histories: readonly History[]) =>
  histories.reduce((sum, history) => sum + history.granted(), 0);

/** How many grants there will be at the least, or nearly. */
const wanted = (histories: readonly History[]) =>
  histories.reduce((sum, { crowd }) => sum + Math.min(crowd.units / crowd.each, crowd.viewers), 0);

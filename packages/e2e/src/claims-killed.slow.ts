import { afterAll, beforeAll, expect, it } from 'vitest';
import { playHistories } from './history/play-histories.ts';
import { seedsOf } from './history/seeds-of.ts';
import { Stage } from './history/stage.ts';

// What claims-killed.e2e.ts does in everyday runs, two hundred times; `CROWD=20000` plays five with so many viewers instead.

const VIEWERS = Number(process.env['CROWD'] ?? 0);
const isFull = VIEWERS > 0;

let stage: Stage;

beforeAll(async () => {
  // A hold lasts a minute at the least: one second here, or as many as a large crowd takes to come by.
  stage = await Stage.open(isFull ? 2 : 60);
});

afterAll(() => stage[Symbol.asyncDispose]());

it.each(isFull ? seedsOf(5, 1) : seedsOf(200, 25))(
  'keeps what it said though it is killed while crowds claim, hold and take part: $named',
  async ({ seeds, named }) => {
    const crowd = { viewers: VIEWERS, units: Math.round(VIEWERS * 0.625), each: 2 };
    const played = await playHistories(stage, seeds, isFull ? crowd : undefined);
    if (!isFull) return;
    console.log(named, played);
    expect(played.tries, 'a crowd that tries').toBeGreaterThan(2 * VIEWERS);
    expect(played.kills, 'killed while things were granted').toBeGreaterThan(1);
  },
  isFull ? 1_800_000 : 120_000,
);

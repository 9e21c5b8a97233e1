import { afterAll, beforeAll, it } from 'vitest';
import { runs } from '../../protocol/testing/runs.js';
import { playHistories } from './history/play-histories.ts';
import { seedsOf } from './history/seeds-of.ts';
import { Stage } from './history/stage.ts';

/** A hold lasts a minute at the least: one second here. */
const PACE = 60;

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open(PACE);
});

afterAll(() => stage[Symbol.asyncDispose]());

// `FUZZ=10` plays forty of them; `SEED=…` the one that failed once more.
it.each(seedsOf(runs(4).numRuns, 25))(
  'keeps what it said though it is killed while crowds claim, hold and take part: $named',
  async ({ seeds }) => {
    await playHistories(stage, seeds);
  },
);

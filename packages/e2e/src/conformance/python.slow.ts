import {
  applyEvents,
  EMPTY_SHOW,
  snapshotState,
  type Batch,
  type Channel,
  type Snapshot,
} from '@livestall/protocol';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ShowStream } from '../world/show-stream.ts';
import { ask } from './ask.ts';
import { describeQuestionsRead } from './asking.ts';
import { describeFollowing } from './following.ts';
import { describeLookingBack } from './looking-back.ts';
import { startPythonServer } from './python-server.ts';
import { describeReading } from './reading.ts';
import { describeSelling } from './selling.ts';
import type { Target } from './target.ts';

/** Of so many events in a row each kind that it knows is among them. */
const ROUND = 20;

let target: Target;
let stop: () => Promise<void>;

beforeAll(async () => ({ target, stop } = await startPythonServer()));
afterAll(() => stop());

describeReading(() => target);
describeFollowing(() => target);
describeLookingBack(() => target);
describeQuestionsRead(() => target);
describeSelling(() => target);

it('folds its whole log as ours does, the talk, questions and polls too, wherever it stands', async () => {
  const { body } = await ask(`${target.url}/v1/channels/${target.channel}`);
  const base = `${target.url}/v1/shows/${(body as Channel).show?.id}`;
  const read = async () => (await ask(base)).body as Snapshot;
  const end = (await read()).seq + ROUND;
  for (let seq = 0; seq < end;) {
    const snapshot = await read();
    await using stream = await ShowStream.open(`${base}/stream?since=${snapshot.epoch}.0`);
    const { log = [] } = (await stream.until('batch')).data as unknown as Batch;
    const past = log.filter((event) => event.seq <= snapshot.seq);
    expect(snapshotState(snapshot)).toEqual(applyEvents(EMPTY_SHOW, past));
    seq = snapshot.seq;
    await stream.until('batch');
  }
});

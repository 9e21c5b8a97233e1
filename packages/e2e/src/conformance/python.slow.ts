import { afterAll, beforeAll } from 'vitest';
import { describeQuestionsRead } from './asking.ts';
import { describeFollowing } from './following.ts';
import { describeLookingBack } from './looking-back.ts';
import { startPythonServer } from './python-server.ts';
import { describeReading } from './reading.ts';
import type { Target } from './target.ts';

let target: Target;
let stop: () => Promise<void>;

beforeAll(async () => ({ target, stop } = await startPythonServer()));
afterAll(() => stop());

describeReading(() => target);
describeFollowing(() => target);
describeLookingBack(() => target);
describeQuestionsRead(() => target);

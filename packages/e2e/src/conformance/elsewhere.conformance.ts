// npm run conformance: whether the server at LIVESTALL_URL keeps the contract (docs/conformance.md).
import { describeActing } from './acting.ts';
import { describeAsking, describeQuestionsRead } from './asking.ts';
import { describeCounting } from './counting.ts';
import { describeFollowing } from './following.ts';
import { describeHolding } from './holding.ts';
import { describeJoiningIn } from './joining-in.ts';
import { describeLookingBack } from './looking-back.ts';
import { describeReading } from './reading.ts';
import { describeRequesting } from './requesting.ts';
import { describeSelling } from './selling.ts';
import { describeTalking } from './talking.ts';
import type { Target } from './target.ts';
import { describeVoting } from './voting.ts';
import { describeWishing } from './wishing.ts';

const {
  LIVESTALL_URL,
  LIVESTALL_CHANNEL,
  LIVESTALL_HOST,
  LIVESTALL_BACKEND,
  LIVESTALL_ORIGIN,
  LIVESTALL_LAST_ONE,
  LIVESTALL_KID,
  LIVESTALL_SECRET,
} = process.env;
if (!LIVESTALL_URL || !LIVESTALL_CHANNEL) {
  throw new Error('LIVESTALL_URL and LIVESTALL_CHANNEL say what to ask.');
}

const acting = {
  host: LIVESTALL_HOST,
  backend: LIVESTALL_BACKEND,
  origin: LIVESTALL_ORIGIN,
  lastOne: LIVESTALL_LAST_ONE,
};
const said = Object.values(acting).filter(Boolean).length;
if (said > 0 && said < Object.keys(acting).length) {
  throw new Error(
    'To act it needs LIVESTALL_HOST, LIVESTALL_BACKEND, LIVESTALL_ORIGIN and LIVESTALL_LAST_ONE.',
  );
}

const target: Target = {
  url: LIVESTALL_URL.replace(/\/+$/, ''),
  channel: LIVESTALL_CHANNEL,
  ...(said > 0 && { acting: acting as Required<Target>['acting'] }),
  ...(LIVESTALL_KID &&
    LIVESTALL_SECRET && { store: { kid: LIVESTALL_KID, secret: LIVESTALL_SECRET } }),
};

describeReading(() => target);
describeFollowing(() => target);
describeLookingBack(() => target);
describeQuestionsRead(() => target);
if (target.acting) {
  describeActing(() => target);
  describeAsking(() => target);
  describeHolding(() => target);
  describeRequesting(() => target);
  describeCounting(() => target);
  describeTalking(() => target);
  describeVoting(() => target);
  describeJoiningIn(() => target);
  describeWishing(() => target);
  if (target.store) describeSelling(() => target);
}

import { afterAll, beforeAll } from 'vitest';
import { call, HostSession } from '../world/host-session.ts';
import { ServerProcess } from '../world/server-process.ts';
import { signToken, type AccountKey } from '../world/sign-token.ts';
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

const ORIGIN = 'https://shop.example';
let server: ServerProcess;
let target: Target;

beforeAll(async () => {
  const account = {
    id: 'willow-bend',
    name: 'Willow Bend Farm',
    origins: [ORIGIN],
  };
  server = new ServerProcess({
    data: ':memory:',
    accounts: [account],
    rehearsal: { account: account.id, channel: 'farm', storeUrl: ORIGIN },
  });
  await server.start();
  const host = await HostSession.open(server.address, server.code);
  const show = await liveShow();
  const draft = {
    id: 'last-one',
    title: 'The last one',
    kind: 'gift',
    code: 'LAST',
    total: 1,
  };
  await host.call('PUT', `/v1/shows/${show}/coupons/last-one`, {
    ...draft,
    opensAfterMs: 0,
  });
  const secrets = `${server.address}/v1/accounts/${account.id}/secrets`;
  const key = (await call(secrets, 'POST', undefined, {
    token: server.operator,
  })) as AccountKey;
  const backend = signToken(key, {
    acc: account.id,
    role: 'backend',
    sub: 'shop',
  });
  const acting = {
    host: host.token,
    backend,
    origin: ORIGIN,
    lastOne: draft.id,
  };
  target = { url: server.address, channel: 'farm', acting, store: key };
});

afterAll(() => server.stop());

async function liveShow(): Promise<string> {
  for (;;) {
    const { show } = (await call(`${server.address}/v1/channels/farm`, 'GET')) as {
      show: { id: string; status: string } | null;
    };
    if (show?.status === 'live') return show.id;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describeReading(() => target);
describeFollowing(() => target);
describeLookingBack(() => target);
describeQuestionsRead(() => target);
describeActing(() => target);
describeAsking(() => target);
describeHolding(() => target);
describeRequesting(() => target);
describeCounting(() => target);
describeTalking(() => target);
describeVoting(() => target);
describeJoiningIn(() => target);
describeWishing(() => target);
describeSelling(() => target);

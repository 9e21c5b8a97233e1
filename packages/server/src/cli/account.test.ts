import type { Session } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { dataFolder } from '../../testing/data-folder.js';
import { livestall, startLivestall } from '../../testing/run-livestall.js';
import { mintToken } from '../tokens/index.js';

const json = async <T>(...words: string[]): Promise<T> => {
  const { code, out, err } = await livestall(...words);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
};

it('keeps accounts, with and without a running server', async () => {
  const data = ['--data', await dataFolder()];
  const willow = { id: 'willow', name: 'Willow Bend', origins: ['https://shop.example'] };
  const origin = ['--origin', 'https://shop.example'];
  const { account, secret } = await json<{
    account: object;
    secret: { kid: string; secret: string };
  }>(...['account', 'add', 'willow', '--name', 'Willow Bend', ...origin, ...data]);
  expect(account).toEqual(willow);

  const serving = startLivestall(['serve', ...data], { LIVESTALL_PORT: '0' });
  const [, address = ''] = await serving.said(/listening at (http:[^"]+)/);
  expect(await json('account', 'list', ...data)).toEqual({ accounts: [willow] });

  const { code } = await json<{ code: string }>(
    ...['account', 'code', 'willow', '--name', 'Mei Lin', ...data],
  );
  const session = await call<Session>(`${address}/v1/sessions`, { body: { code } });
  expect(session.body).toMatchObject({ account: 'willow', role: 'host', name: 'Mei Lin' });

  const claims = { account: 'willow', role: 'backend', subject: 'shop', name: null } as const;
  const token = mintToken(secret, { ...claims, expiresAt: Date.now() + 60_000 });
  const ask = () => call(`${address}/v1/accounts/willow`, { token });
  expect((await ask()).status).toBe(200);
  // The last one cannot be removed.
  await json('account', 'secret', 'add', 'willow', ...data);
  await json('account', 'secret', 'remove', 'willow', secret.kid, ...data);
  expect((await ask()).status, 'the running server knows at once').toBe(401);

  const { out } = await livestall('token', ...data);
  const all = await call(`${address}/v1/accounts`, { token: out.trim() });
  expect(all.body).toEqual({ accounts: [willow] });
  serving.kill('SIGTERM');
  expect((await serving.ended).code).toBe(0);
});

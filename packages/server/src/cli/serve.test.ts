import type { Channel } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { dataFolder } from '../../testing/data-folder.js';
import { readStream } from '../../testing/read-stream.js';
import { startLivestall } from '../../testing/run-livestall.js';

it('drains at a SIGTERM: not ready, goodbye to streams, exit 0', async () => {
  const rehearsing = startLivestall(
    ['rehearse', '--store', 'https://shop.example', '--port', '0', '--drain-ms', '2000'],
    { LIVESTALL_DATA: await dataFolder() },
  );
  const [, address = ''] = await rehearsing.said(/server="([^"]+)"/);
  expect((await call(`${address}/readyz`)).status).toBe(200);
  const show = async () => (await call<Channel>(`${address}/v1/channels/farm`)).body.show;
  await expect.poll(async () => (await show())?.status).toBe('live');
  const stream = await readStream(`${address}/v1/shows/${(await show())?.id}/stream`);
  await stream.next('hello');

  rehearsing.kill('SIGTERM');
  await expect.poll(async () => (await call(`${address}/readyz`)).status).toBe(503);
  expect((await call(`${address}/healthz`)).status, 'calls are still answered').toBe(200);
  const bye = await stream.next('bye');
  expect(bye.data).toEqual({ afterMs: 1_000, spreadMs: 5_000 });
  await expect(stream.next()).rejects.toThrow('ended');
  const { code, err } = await rehearsing.ended;
  expect([code, err]).toEqual([0, '']);
});

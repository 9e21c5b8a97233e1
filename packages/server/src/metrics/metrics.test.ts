import { expect, it } from 'vitest';
import { call } from '../../testing/call.js';
import { readStream } from '../../testing/read-stream.js';
import { DRAFT, startTestStall } from '../../testing/test-stall.js';

it('counts what happens, for Prometheus, on a port of its own', async () => {
  const stall = await startTestStall({ metrics: {} });
  const { desk, address, metricsAddress } = stall.server;
  const read = async () => (await fetch(`${metricsAddress}/metrics`)).text();
  const value = async (sample: string) => {
    const line = (await read()).split('\n').find((one) => one.startsWith(`${sample} `));
    return line === undefined ? undefined : Number(line.slice(sample.length + 1));
  };
  await desk.setCoupon(stall.id, { ...DRAFT, total: 1 });
  await desk.act(stall.id, { act: 'coupon.drop', coupon: 'autumn' });
  const stream = await readStream(`${stall.show}/stream`);
  await stream.next('hello');
  for (const name of ['Ana', 'Ben']) {
    const { ticket } = await stall.visit(name);
    const act = { token: ticket, key: 'a-key-of-mine' };
    await call(`${stall.show}/messages`, { ...act, body: { text: 'Hello' } });
    await call(`${stall.show}/claims`, { ...act, key: 'b-key-of-mine', body: { of: 'autumn' } });
  }
  await stream.next('batch');

  expect(await value('livestall_viewer_streams')).toBe(1);
  expect(await value('livestall_shows')).toBe(1);
  expect(await value('livestall_batches_total')).toBeGreaterThan(0);
  expect(await value('livestall_stream_bytes_total')).toBeGreaterThan(100);
  expect(await value('livestall_writes_total{write="message.add",outcome="ok"}')).toBe(2);
  expect(await value('livestall_writes_total{write="coupon.claim",outcome="ok"}')).toBe(1);
  expect(await value('livestall_claims_refused_total{code="sold-out"}')).toBe(1);
  const claims = '{method="POST",route="/v1/shows/:show/claims",status="409"}';
  await expect.poll(() => value(`livestall_http_answer_seconds_count${claims}`)).toBe(1);
  expect(await value('livestall_commit_seconds_count')).toBeGreaterThan(4);
  expect(await value('nodejs_eventloop_lag_seconds')).toBeGreaterThanOrEqual(0);

  const text = await read();
  expect(text, 'no label names a show').not.toContain(stall.id);
  expect(text, 'streams are no answers').not.toContain('route="/v1/shows/:show/stream"');
  expect((await call(`${address}/metrics`)).status, 'not on the public port').toBe(404);
  await stream.close();
  await stall.close();
  await expect(fetch(`${metricsAddress}/metrics`), 'it stops with the server').rejects.toThrow();
});

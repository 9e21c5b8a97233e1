import { describe, expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { problem } from '../../testing/contract-server.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { connectShow } from '../connect-show.js';
import type { Show } from '../show.js';

withServer();

const ELSEWHERE = { coupon: 'c2', code: 'ELSEWHERE', at: 2 };

/** Somebody who has a claim, and follows in this way. */
async function claimant(as: Show['connection']): Promise<Show> {
  const show = closedAfter(
    connectShow({ server: server.address, show: server.show, storage: null }),
  );
  await until(show, () => show.connection === as);
  await show.claim('c1');
  expect(show.mine.claims).toHaveLength(1);
  return show;
}

describe('what came while nobody told of it', () => {
  it('is read once the stream stands again', async () => {
    const show = await claimant('streaming');
    server.claims = [...server.claims, ELSEWHERE];
    server.cut();
    await until(show, () => show.mine.claims.length === 2);
    expect(show.mine.claims.at(-1)).toEqual(ELSEWHERE);
  });

  it('is read where polling begins anew, as after a restart of the server', async () => {
    const refuse = (_: unknown, response: Parameters<typeof problem>[0]) => {
      problem(response, 503, 'unavailable');
    };
    server.answer(`GET /v1/shows/${server.show}/stream`, refuse, Infinity);
    const show = await claimant('polling');
    const windowAt = (k: number) => `GET /v1/shows/${server.show}/batches/e1/${k}`;
    server.send({ t: server.now() });
    await expect.poll(() => server.count(windowAt(1))).toBe(1);
    server.claims = [...server.claims, ELSEWHERE];
    server.answer(windowAt(2), (_, response) => problem(response, 404, 'not-found'));
    server.send({ t: server.now() });
    await until(show, () => show.mine.claims.length === 2);
  });
});

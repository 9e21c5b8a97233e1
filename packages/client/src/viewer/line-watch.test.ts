import { setTimeout as pause } from 'node:timers/promises';
import type { Hold } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { json } from '../../testing/contract-server.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { connectShow } from '../connect-show.js';

const ME = 'GET /v1/shows/show-1/me';
const WAITING: Hold = {
  id: 'h1',
  offer: 'flash',
  product: 'pears',
  qty: 1,
  price: { amount: 400, currency: 'USD' },
  status: 'waiting',
  at: 1,
  place: 3,
  extended: false,
};
const HELD: Hold = { ...WAITING, status: 'held', expiresAt: Date.now() + 300_000 };

withServer();

/** A viewer who stands third in the line, on a server that holds units for them by now. */
async function inLine() {
  const show = closedAfter(connectShow({ server: server.address, show: 'show-1', storage: null }));
  await until(show, () => show.connection === 'streaming');
  server.answer('POST /v1/shows/show-1/holds', (_, response) => json(response, WAITING, 201));
  server.answer(
    ME,
    (heard, response) => {
      const key = server.viewerOf(heard);
      const viewer = { key, poke: `poke-${key}`, name: null };
      json(response, { t: 1, viewer, claims: [], questions: [], wishes: [], holds: [HELD] });
    },
    Infinity,
  );
  await show.hold('flash', { wait: true });
  return show;
}

it('learns that its turn has come, and asks nobody before', async () => {
  const show = await inLine();
  const asked = server.count(ME);
  server.gauge({ 'line:flash': [1, 2] });
  await until(show, () => show.gauges['line:flash'] !== undefined);
  // Long enough for whoever would ask.
  await pause(50);
  expect(server.count(ME)).toBe(asked);
  server.gauge({ 'line:flash': [2, 40] });
  await until(show, () => show.mine.holds[0]?.status === 'held');
  server.gauge({ 'line:flash': [3, 50], 'line:another': [1, 9] });
  await until(show, () => show.gauges['line:another'] !== undefined);
  expect(server.count(ME) - asked).toBe(1);
});

it('learns it too where that was told before its own answer came', async () => {
  server.gauge({ 'line:flash': [1, 3] });
  const show = await inLine();
  await until(show, () => show.mine.holds[0]?.status === 'held');
});

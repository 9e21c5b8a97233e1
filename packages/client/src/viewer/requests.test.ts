import type { RequestDraft } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { problem } from '../../testing/contract-server.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import type { StallStorage } from '../show-options.js';
import { Requests } from './requests.js';

const POST = 'POST /v1/shows/show-1/requests';
const DRAFT: RequestDraft = {
  product: 'basket',
  text: 'For six',
  quantity: 1,
  contact: 'ana@mill.example',
};

withServer();

function page(stored?: StallStorage) {
  const { context, visits, storage } = openPage(stored);
  const requests = new Requests(context, server.show, visits);
  visits.onMe = (me) => requests.take(me);
  return { context, visits, requests, storage };
}

const keys = () =>
  server.heard
    .filter(({ method, path }) => `${method} ${path}` === POST)
    .map(({ headers }) => headers['idempotency-key']);

describe('Requests', () => {
  it('is sent once, however often it is tapped and the line is cut, and listed then', async () => {
    const { requests } = page();
    server.answer(POST, (_, response) => response.destroy());
    server.answer(POST, (_, response) => problem(response, 503, 'unavailable'));
    const [first, second] = [requests.send(DRAFT), requests.send({ ...DRAFT })];
    expect(requests.requesting).toEqual([DRAFT]);
    const sent = await first;
    expect(await second).toBe(sent);
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
    expect(requests.requests).toEqual([sent]);
    expect(requests.requesting).toEqual([]);
    await requests.send(DRAFT);
    expect(new Set(keys()).size, 'the same again later is another').toBe(2);
  });

  it('goes on after a reload with the same key, for a day', async () => {
    const first = page();
    server.answer(POST, (_, response) => response.destroy(), Infinity);
    const lost = first.requests.send(DRAFT);
    await expect.poll(() => keys().length).toBeGreaterThan(0);
    first.context.close();
    await expect(lost).rejects.toMatchObject({ code: 'offline' });
    server.forget();
    const next = page(first.storage);
    expect(next.requests.requesting).toEqual([DRAFT]);
    void next.requests.resume();
    await until(next.context, () => next.requests.requests.length === 1);
    expect(new Set(keys()).size).toBe(1);
    expect(page(first.storage).requests.requesting).toEqual([]);

    const name = `livestall:requests:${server.address}/${server.show}`;
    const old = { key: 'an-old-key', at: Date.now() - 25 * 3_600_000, draft: DRAFT };
    first.storage.setItem(name, JSON.stringify([old]));
    const late = page(first.storage);
    await late.requests.resume();
    expect(late.requests.requesting).toEqual([]);
    expect(new Set(keys()).size).toBe(1);
  });

  it('waits for a limit that others share, under its key: an earlier try may have come through', async () => {
    const { requests } = page();
    server.answer(POST, (_, response) => response.destroy());
    server.answer(POST, (_, response) => problem(response, 429, 'rate-limited'));
    await requests.send(DRAFT);
    expect(keys()).toHaveLength(3);
    expect(new Set(keys()).size).toBe(1);
  });

  it('is on its way, and one, where nothing can be kept', async () => {
    const full = () => {
      throw new Error('QuotaExceededError');
    };
    const { requests } = page({ getItem: () => null, setItem: full, removeItem: full });
    const sent = requests.send(DRAFT);
    expect(requests.requesting).toEqual([DRAFT]);
    void requests.send({ ...DRAFT });
    await sent;
    expect(keys()).toHaveLength(1);
    expect(requests.requesting).toEqual([]);
  });

  it('that is refused is not on its way any more', async () => {
    const { requests, storage } = page();
    server.answer(POST, (_, response) => problem(response, 409, 'conflict'));
    await expect(requests.send(DRAFT)).rejects.toMatchObject({ code: 'conflict' });
    expect(requests.requesting).toEqual([]);
    expect(page(storage).requests.requesting).toEqual([]);
  });

  it('is taken back, also by who has it taken back already, and no late answer brings it up', async () => {
    const { requests, visits } = page();
    const sent = await requests.send(DRAFT);
    await requests.withdraw(sent.id);
    expect(requests.requests).toEqual([]);
    requests.take({ t: server.now(), requests: [sent] });
    expect(requests.requests).toEqual([]);
    await visits.me();
    expect(requests.requests).toEqual([]);
    const gone = `DELETE /v1/shows/show-1/requests/${sent.id}`;
    server.answer(gone, (_, response) => problem(response, 404, 'not-found'));
    await requests.withdraw(sent.id);
    server.answer(gone, (_, response) => problem(response, 403, 'forbidden'));
    await expect(requests.withdraw(sent.id)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('that was told, and is told no more, is gone, however new it is', async () => {
    const { requests } = page();
    const sent = await requests.send(DRAFT);
    requests.take({ t: sent.at, requests: [] });
    expect(requests.requests, 'read before it was sent').toEqual([sent]);
    requests.take({ t: sent.at + 1, requests: [sent] });
    requests.take({ t: sent.at + 2, requests: [] });
    expect(requests.requests).toEqual([]);
  });

  it('lives with a server that knows no requests', () => {
    const { requests } = page();
    requests.take({ t: server.now() });
    expect(requests.requests).toEqual([]);
  });
});

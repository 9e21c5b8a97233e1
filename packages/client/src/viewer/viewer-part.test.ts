import type { ShowState, ShowSummary } from '@livestall/protocol';
import { describe, expect, it, vi } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { problem } from '../../testing/contract-server.js';
import { openContext } from '../../testing/open-context.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { memoryStorage } from '../core/storage.js';
import type { StallStorage } from '../show-options.js';
import { ViewerPart } from './viewer-part.js';

const DEMAND = 'POST /v1/shows/show-1/demand';
const EGGS = { of: 'product', product: 'eggs' } as const;
const NEXT: ShowSummary = {
  id: 'show-2',
  title: 'Tomorrow',
  status: 'scheduled',
  rehearsal: false,
  startsAt: 99,
};

withServer();

function page({
  storage = memoryStorage(),
  channel = 'farm',
}: { storage?: StallStorage; channel?: string | null } = {}) {
  const context = closedAfter(openContext(server.address, storage));
  const now = (): ShowState => server.state;
  const { show } = server;
  const past = () => null;
  const part = new ViewerPart(context, {
    show,
    channel: channel ?? undefined,
    login: { token: undefined, signIn: undefined },
    role: 'viewer',
    now,
    lookers: new Set(),
    past,
    moment: () => null,
    reacted: () => undefined,
  });
  return { context, part, storage };
}

describe('a wish', () => {
  it('is sent until there is an answer, under one key, and listed once', async () => {
    const { part } = page();
    server.answer(DEMAND, (_, response) => response.destroy());
    await part.wishes.add(EGGS);
    const again = await part.wishes.add(EGGS);
    expect(part.mine.wishes).toEqual([again]);
    const keys = server.heard
      .filter(({ path }) => path.endsWith('/demand'))
      .map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('is there after a reload, and nobody is asked before there is a viewer', async () => {
    const first = page();
    first.part.resume();
    await first.part.wishes.add(EGGS);
    const asked = server.heard.filter(({ path }) => path.endsWith('/me'));
    expect(asked.filter(({ headers }) => headers.authorization === undefined)).toEqual([]);
    const next = page({ storage: first.storage });
    next.part.resume();
    await until(next.context, () => next.part.mine.wishes.length > 0);
    expect(next.part.mine.wishes).toEqual(server.wishes);
  });

  it('says why it was not taken', async () => {
    const { part } = page();
    server.answer(DEMAND, (_, response) => problem(response, 404, 'not-found'));
    await expect(part.wishes.add(EGGS)).rejects.toMatchObject({ code: 'not-found' });
    expect(part.mine.wishes).toEqual([]);
  });
});

describe('the show that comes next', () => {
  it('is asked for after the end alone, also where only the show is known', async () => {
    const { part, context } = page({ channel: null });
    server.channel = { ...server.channel, show: NEXT };
    expect(part.next).toBeNull();
    expect(server.count('GET /v1/channels/farm')).toBe(0);
    server.append({ type: 'show.ended', data: {} });
    expect(part.next).toBeNull();
    await until(context, () => part.next !== null);
    expect(part.next).toEqual(NEXT);
  });

  it('is none while the channel has nothing newer', async () => {
    const { part } = page();
    server.append({ type: 'show.ended', data: {} });
    server.channel = { ...server.channel, show: { ...NEXT, id: server.show, status: 'ended' } };
    expect(part.next).toBeNull();
    await vi.waitFor(() => expect(server.count('GET /v1/channels/farm')).toBe(1));
    expect(part.next).toBeNull();
  });
});

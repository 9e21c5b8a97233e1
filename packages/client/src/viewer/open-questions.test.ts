import type { Gauges, OwnQuestion } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { until } from '../../../protocol/testing/until.js';
import { openPage } from '../../testing/open-page.js';
import { server, withServer } from '../../testing/with-server.js';
import { OpenQuestions } from './open-questions.js';

const GET = 'GET /v1/shows/show-1/questions';

withServer();

function page() {
  const { context } = openPage();
  const lookers = new Set<object>();
  const open = new OpenQuestions(context, server.show, lookers);
  let gauges: Gauges = {};
  const tell = (readings: Record<string, [number, number]>) => {
    gauges = { ...gauges, ...readings };
    open.count(gauges);
  };
  return { context, lookers, open, tell };
}

const asked = (id: string, votes?: number): OwnQuestion => ({
  ...{ id, at: 1, sender: 's', name: 'Ana', text: `${id}?`, status: 'open' },
  ...(votes !== undefined && { votes }),
});

describe('the open questions', () => {
  it('are read once somebody looks at them, and not before', async () => {
    server.questions = [asked('q1', 2)];
    const { context, lookers, open, tell } = page();
    tell({ questions: [1, 1] });
    expect(open.questions).toBeNull();
    lookers.add({});
    open.look();
    open.look();
    await until(context, () => open.questions !== null);
    expect(open.questions).toMatchObject([{ id: 'q1', votes: 2 }]);
    expect(server.count(GET)).toBe(1);
  });

  it('have the votes of now without being read again', async () => {
    server.questions = [asked('q1', 2), asked('q2')];
    const { context, lookers, open, tell } = page();
    tell({ questions: [1, 2] });
    lookers.add({});
    open.look();
    await until(context, () => open.questions !== null);
    const before = open.questions;
    tell({ audience: [9, 40] });
    expect(open.questions).toBe(before);
    tell({ 'votes:q2': [7, 5] });
    expect(open.questions?.map(({ votes }) => votes)).toEqual([2, 5]);
    expect(open.questions?.[0]).toBe(before?.[0]);
    expect(server.count(GET)).toBe(1);
  });

  it('are read again as others are open, while somebody looks', async () => {
    server.questions = [asked('q1')];
    const { context, lookers, open, tell } = page();
    const one = {};
    tell({ questions: [1, 1] });
    lookers.add(one);
    open.look();
    await until(context, () => open.questions !== null);
    server.questions = [asked('q1'), asked('q2')];
    tell({ questions: [2, 2] });
    context.naps.wake();
    await until(context, () => open.questions?.length === 2);
    lookers.delete(one);
    tell({ questions: [3, 3] });
    context.naps.wake();
    expect(server.count(GET)).toBe(2);
  });
});

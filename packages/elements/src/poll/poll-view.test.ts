import type { Poll } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { pollViews } from './poll-view.js';
import { ResultsSeen } from './results-seen.js';

const poll: Poll = {
  id: 'which',
  kind: 'poll',
  title: { en: 'Which?' },
  choices: [
    { id: 'a', text: { en: 'A' } },
    { id: 'b', text: { en: 'B' } },
  ],
  closesAt: 10_000,
};
const open = { poll, openedAt: 1_000 };
const closed = { ...open, closed: { at: 10_000, reason: 'time', counts: { a: 1 } } } as const;

test('a result stays as long for who is far behind as for others', () => {
  const show = new FakeShow({ state: { polls: [open] }, time: 9_000 });
  const seen = new ResultsSeen();
  expect(pollViews(show, seen)).toMatchObject([{ standing: 'open', changesAt: 10_000 }]);
  show.set({ time: 35_000 });
  show.now = { ...show.now, polls: [closed] };
  expect(pollViews(show, seen)).toMatchObject([{ standing: 'over', changesAt: null }]);
  show.stage = show.now;
  expect(pollViews(show, seen)).toMatchObject([{ standing: 'closed', changesAt: 65_000 }]);
  show.set({ time: 64_000 });
  expect(pollViews(show, seen)).toMatchObject([{ standing: 'closed', changesAt: 65_000 }]);
  show.set({ time: 65_000 });
  expect(pollViews(show, seen)).toEqual([]);
});

test('who comes later sees no result of before', () => {
  const show = new FakeShow({ state: { polls: [closed] }, time: 41_000 });
  expect(pollViews(show, new ResultsSeen())).toEqual([]);
});

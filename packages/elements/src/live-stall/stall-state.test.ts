import { EMPTY_SHOW, StallError } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { stallState } from './stall-state.js';

test('nothing known yet is connecting, an error goes before all else', () => {
  expect(stallState(null)).toBe('connecting');
  const show = new FakeShow({ state: EMPTY_SHOW });
  expect(stallState(show)).toBe('connecting');
  show.set({ error: new StallError('not-found') });
  expect(stallState(show)).toBe('error');
});

test('the show ends for a viewer when the picture has come to its end', () => {
  const show = new FakeShow();
  show.now = { ...show.now, status: 'ended' };
  expect(stallState(show)).toBe('live');
  show.set({ stage: { status: 'ended' } });
  expect(stallState(show)).toBe('ended');
});

test('it begins when it begins, for the picture cannot come before that', () => {
  const show = new FakeShow({ stage: { status: 'scheduled' } });
  expect(stallState(show)).toBe('live');
});

test('who goes through a show that is over sees its replay', () => {
  const show = new FakeShow({ state: { status: 'ended' } });
  expect(stallState(show)).toBe('ended');
  show.set({ stage: { status: 'live' }, playhead: 'rewound' });
  expect(stallState(show)).toBe('replay');
});

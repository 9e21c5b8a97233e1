import { expect, test } from 'vitest';
import { FakeHost } from '../../testing/fake-host.js';
import { FakeShow } from '../../testing/fake-show.js';
import { lineState } from './line-state.js';

test.each([
  ['streaming', true, 'good'],
  ['polling', true, 'slow'],
  ['connecting', true, 'opening'],
  ['offline', true, 'gone'],
  ['streaming', false, 'gone'],
] as const)('%s, backstage connected: %s: %s', (connection, connected, state) => {
  expect(lineState(new FakeHost(new FakeShow({ connection }), { connected }))).toBe(state);
});

test('a backstage that never stood is opening, not gone', () => {
  const host = new FakeHost(new FakeShow(), { connected: false, backstage: null });
  expect(lineState(host)).toBe('opening');
});

test('a channel without a show has nothing to connect to', () => {
  const host = new FakeHost(new FakeShow({ id: null, connection: 'connecting' }));
  expect(lineState(host)).toBe('opening');
  expect(lineState(host, true)).toBe('good');
});

import { StallError, type Act } from '@livestall/protocol';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeHost } from '../../testing/fake-host.js';
import { FakeShow } from '../../testing/fake-show.js';
import { HostActs } from './host-acts.js';

const pin: Act = { act: 'product.pin', product: 'honey' };
const unpin: Act = { act: 'product.unpin', product: 'honey' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function atWork() {
  const show = new FakeShow();
  const host = new FakeHost(show);
  const changed = vi.fn();
  return { show, host, changed, acts: new HostActs(changed) };
}

test('an act is pending until the show says so, not until the server answers', async () => {
  const { show, host, acts } = atWork();
  const done = acts.do(pin, host);
  expect(acts.pending(unpin)).toBe(pin);
  expect(await done).toBe(true);
  acts.settle(host);
  expect(acts.pending(pin)).toBe(pin);
  show.set({ state: { pins: [{ product: 'honey', at: 2 }] } });
  acts.settle(host);
  expect(acts.pending(pin)).toBeUndefined();
});

test('it does not wait for ever for a line that is cut', async () => {
  const { host, acts } = atWork();
  await acts.do(pin, host);
  vi.advanceTimersByTime(60_000);
  expect(acts.pending(pin)).toBeUndefined();
});

test('of one thing only one act is on its way; others go beside it', async () => {
  const { host, acts } = atWork();
  host.acting = () => new Promise(() => undefined);
  void acts.do(pin, host);
  expect(await acts.do(unpin, host)).toBe(false);
  void acts.do({ act: 'product.pin', product: 'rice' }, host);
  expect(host.calls).toHaveLength(2);
});

test('what did not happen is listed until it is tried again or dismissed', async () => {
  const { host, acts, changed } = atWork();
  host.acting = () => Promise.reject(new StallError('offline'));
  expect(await acts.do(pin, host)).toBe(false);
  expect(acts.pending(pin)).toBeUndefined();
  expect(acts.failed.map(({ act, error }) => [act, error.code])).toEqual([[pin, 'offline']]);
  expect(changed).toHaveBeenCalledTimes(2);
  await acts.do(pin, host);
  expect(acts.failed).toHaveLength(1);
  host.acting = () => Promise.resolve();
  await acts.do(pin, host);
  expect(acts.failed).toEqual([]);
});

test('what happened though its answer was lost is no failure any more', async () => {
  const { show, host, acts } = atWork();
  host.acting = () => Promise.reject(new StallError('offline'));
  await acts.do(pin, host);
  acts.settle(host);
  expect(acts.failed).toHaveLength(1);
  show.set({ state: { pins: [{ product: 'honey', at: 2 }] } });
  acts.settle(host);
  expect(acts.failed).toEqual([]);
});

test('a refusal stays on the list, though it is as was asked', async () => {
  const { show, host, acts } = atWork();
  host.acting = () => Promise.reject(new StallError('wrong-state'));
  show.set({ state: { status: 'ended' } });
  await acts.do({ act: 'show.end' }, host);
  acts.settle(host);
  expect(acts.failed).toHaveLength(1);
});

test('a failure of another kind is told as one of ours', async () => {
  const { host, acts } = atWork();
  host.acting = () => Promise.reject(new TypeError('odd'));
  await acts.do(pin, host);
  expect(acts.failed[0]?.error.code).toBe('unavailable');
});

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

test('the same act is not done twice at once; acts for other things go beside it', async () => {
  const { host, acts } = atWork();
  host.acting = () => new Promise(() => undefined);
  void acts.do(pin, host);
  expect(await acts.do({ ...pin }, host)).toBe(false);
  void acts.do({ act: 'product.pin', product: 'rice' }, host);
  expect(host.calls).toHaveLength(2);
});

test('another act for the same thing goes after it, once that is answered', async () => {
  const { host, acts } = atWork();
  let answer = () => {};
  host.acting = () => new Promise((resolve) => (answer = resolve));
  void acts.do(pin, host);
  const next = acts.do(unpin, host);
  await vi.advanceTimersByTimeAsync(0);
  expect(host.calls).toEqual([['act', pin]]);
  answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(host.calls).toEqual([
    ['act', pin],
    ['act', unpin],
  ]);
  answer();
  expect(await next).toBe(true);
});

test('what is done and never seen keeps nothing back', async () => {
  const { host, acts } = atWork();
  await acts.do(pin, host);
  expect(await acts.do({ act: 'product.remove', product: 'honey' }, host)).toBe(true);
});

test('what did not happen is listed until it is tried again or dismissed', async () => {
  const { host, acts, changed } = atWork();
  host.acting = () => Promise.reject(new StallError('forbidden'));
  expect(await acts.do(pin, host)).toBe(false);
  expect(acts.pending(pin)).toBeUndefined();
  expect(acts.failed.map(({ act, error }) => [act, error.code])).toEqual([[pin, 'forbidden']]);
  expect(changed).toHaveBeenCalledTimes(2);
  await acts.do(pin, host);
  expect(acts.failed).toHaveLength(1);
  host.acting = () => Promise.resolve();
  await acts.do(pin, host);
  expect(acts.failed).toEqual([]);
});

test('what happened though its answer was lost does not wait any more', async () => {
  const { show, host, acts } = atWork();
  host.acting = () => Promise.reject(new StallError('offline'));
  await acts.do(pin, host);
  acts.settle(host);
  expect(acts.waiting.list).toHaveLength(1);
  show.set({ state: { pins: [{ product: 'honey', at: 2 }] } });
  acts.settle(host);
  expect(acts.waiting.list).toEqual([]);
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

test('what the network did not take waits, and is done once when it is back', async () => {
  const { host, acts } = atWork();
  host.acting = () => Promise.reject(new StallError('offline'));
  await acts.do(pin, host);
  await acts.do({ act: 'coupon.drop', coupon: 'ten' }, host);
  expect([acts.failed, acts.waiting.list.map(({ act }) => act.act)]).toEqual([
    [],
    ['product.pin', 'coupon.drop'],
  ]);
  vi.advanceTimersByTime(30_000);
  await acts.resume(host);
  expect(host.calls, 'the second is not tried after the first').toHaveLength(3);
  host.acting = () => Promise.resolve();
  await acts.resume(host);
  expect(acts.waiting.list).toEqual([]);
  await acts.resume(host);
  expect(host.calls).toHaveLength(5);
});

test('what waited for a minute is not done by itself', async () => {
  const { host, acts } = atWork();
  host.acting = () => Promise.reject(new StallError('offline'));
  await acts.do(pin, host);
  vi.advanceTimersByTime(59_000);
  await acts.resume(host);
  vi.advanceTimersByTime(1_000);
  host.acting = () => Promise.resolve();
  await acts.resume(host);
  expect([host.calls.length, acts.waiting.list.length]).toEqual([2, 1]);
  acts.forget(pin);
  expect(acts.waiting.list).toEqual([]);
});

test('an act is taken back as things stood before it', async () => {
  const { show, host, acts } = atWork();
  show.set({ state: { pins: [{ product: 'rice', at: 1 }] } });
  await acts.do(pin, host);
  show.set({ state: { pins: [{ product: 'honey', at: 2 }] } });
  acts.settle(host);
  await acts.undo(acts.last.list[0]!, host);
  expect(host.calls.at(-1)).toEqual(['act', { act: 'product.pin', product: 'rice' }]);
  expect(acts.last.list.map(({ undone }) => undone)).toEqual([true]);
});

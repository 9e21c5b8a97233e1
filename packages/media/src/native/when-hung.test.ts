import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenHung } from './when-hung.js';

/** As much of a video as is looked at. */
const picture = () => ({
  currentTime: 5,
  paused: false,
  ended: false,
  muted: true,
  readyState: 4,
  HAVE_NOTHING: 0,
  ownerDocument: { hidden: false },
  getRootNode: () => ({}),
});

let page: EventTarget;

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('window', page);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch(of: Partial<ReturnType<typeof picture>> = {}) {
  const video = Object.assign(picture(), of);
  const act = vi.fn();
  whenHung(video as unknown as HTMLVideoElement, act, new AbortController().signal);
  return { video, act };
}

it('acts after twenty seconds in which the picture stood, and again after as many', () => {
  const { act } = watch();
  vi.advanceTimersByTime(19_000);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(20_000);
  expect(act).toHaveBeenCalledTimes(2);
});

it('counts anew as soon as it has moved', () => {
  const { video, act } = watch();
  vi.advanceTimersByTime(15_000);
  video.currentTime += 0.5;
  vi.advanceTimersByTime(15_000);
  expect(act).not.toHaveBeenCalled();
});

it.each([
  ['is paused', { paused: true }],
  ['has come to its end', { paused: true, ended: true }],
  ['has not begun', { readyState: 0 }],
  ['is silent on a hidden page', { ownerDocument: { hidden: true } }],
])('leaves one alone that %s', (_, of) => {
  const { act } = watch(of);
  vi.advanceTimersByTime(60_000);
  page.dispatchEvent(new Event('online'));
  expect(act).not.toHaveBeenCalled();
});

it('acts at once where the network is back while it stands, and not where it plays', () => {
  const { video, act } = watch();
  page.dispatchEvent(new Event('online'));
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  page.dispatchEvent(new Event('online'));
  expect(act).toHaveBeenCalledTimes(1);
  video.currentTime += 1;
  vi.advanceTimersByTime(1_000);
  page.dispatchEvent(new Event('online'));
  expect(act).toHaveBeenCalledTimes(1);
});

import type { ReactiveControllerHost } from 'lit';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TickController } from './tick-controller.js';

let drawn: number;
let ticking: TickController;

beforeEach(() => {
  vi.useFakeTimers();
  drawn = 0;
  // An element draws when it is asked to.
  const host: Pick<ReactiveControllerHost, 'addController' | 'requestUpdate'> = {
    addController: () => undefined,
    requestUpdate: () => {
      drawn += 1;
      ticking.hostUpdated();
    },
  };
  ticking = new TickController(host as ReactiveControllerHost, () => 1_000);
});
afterEach(() => {
  vi.useRealTimers();
});

it('draws its element whenever that is due, as long as it is on the page', () => {
  ticking.hostConnected();
  vi.advanceTimersByTime(3_500);
  expect(drawn).toBe(4);
  ticking.hostDisconnected();
  vi.advanceTimersByTime(60_000);
  expect(drawn).toBe(4);
});

it('does not go on where its element was drawn once more after it had left', () => {
  ticking.hostConnected();
  ticking.hostDisconnected();
  ticking.hostUpdated();
  vi.advanceTimersByTime(60_000);
  expect(drawn).toBe(1);
});

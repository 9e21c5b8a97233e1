import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackOff } from './back-off.js';

describe('BackOff', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValue(1);
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('waits longer each time, up to 15 s, and never gives up', () => {
    const act = vi.fn();
    const backOff = new BackOff(act);
    const waits = Array.from({ length: 7 }, () => {
      const wait = backOff.plan();
      vi.advanceTimersByTime(wait);
      return wait;
    });
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    expect(act).toHaveBeenCalledTimes(7);
  });

  it('spreads tries over the whole wait', () => {
    const act = vi.fn();
    vi.spyOn(Math, 'random').mockReturnValue(0.25);
    const backOff = new BackOff(act);
    backOff.plan();
    vi.advanceTimersByTime(249);
    expect(act).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(act).toHaveBeenCalledOnce();
  });

  it('plans one try at a time', () => {
    const act = vi.fn();
    const backOff = new BackOff(act);
    backOff.plan();
    backOff.plan();
    vi.advanceTimersByTime(60_000);
    expect(act).toHaveBeenCalledOnce();
  });

  it('hurries only what is planned', () => {
    const act = vi.fn();
    const backOff = new BackOff(act);
    backOff.hurry();
    expect(act).not.toHaveBeenCalled();
    backOff.plan();
    backOff.hurry();
    vi.advanceTimersByTime(60_000);
    expect(act).toHaveBeenCalledOnce();
  });

  it('starts from the shortest wait after a success', () => {
    const backOff = new BackOff(() => undefined);
    vi.advanceTimersByTime(backOff.plan());
    vi.advanceTimersByTime(backOff.plan());
    backOff.reset();
    expect(backOff.plan()).toBe(1_000);
  });
});

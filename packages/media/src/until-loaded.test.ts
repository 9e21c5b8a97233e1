import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { untilLoaded } from './until-loaded.js';

describe('untilLoaded', () => {
  let video: EventTarget;
  let closing: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', new EventTarget());
    video = new EventTarget();
    closing = new AbortController();
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const load = (script: () => Promise<string>, lost = vi.fn()) =>
    untilLoaded(script, lost, video as HTMLVideoElement, closing.signal);

  it('gives a script that comes late, and tells each loss', async () => {
    const gone = new TypeError('Failed to fetch');
    const script = vi.fn().mockRejectedValue(gone);
    const lost = vi.fn();
    const loading = load(script, lost);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(script.mock.calls.length).toBeGreaterThan(20);
    expect(lost.mock.calls).toEqual(script.mock.calls.map(() => [gone]));
    script.mockResolvedValue('script');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await loading).toBe('script');
    script.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(script).not.toHaveBeenCalled();
  });

  it.each([
    ['the network', () => window.dispatchEvent(new Event('online'))],
    ['the viewer', () => video.dispatchEvent(new Event('play'))],
  ])('tries at once when %s is back', async (_who, comeBack) => {
    const script = vi.fn().mockRejectedValueOnce(new TypeError()).mockResolvedValue('script');
    const loading = load(script);
    await Promise.resolve();
    await Promise.resolve();
    comeBack();
    expect(await loading).toBe('script');
  });

  it('asks no more once the stream is closed', async () => {
    const script = vi.fn().mockRejectedValue(new TypeError());
    const lost = vi.fn();
    void load(script, lost);
    closing.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(script).toHaveBeenCalledOnce();
    expect(lost).not.toHaveBeenCalled();
  });

  it('asks no more where the stream is closed by who hears that it did not come', async () => {
    const script = vi.fn().mockRejectedValue(new TypeError());
    void load(
      script,
      vi.fn(() => closing.abort()),
    );
    await vi.advanceTimersByTimeAsync(60_000);
    expect(script).toHaveBeenCalledOnce();
  });

  it('asks for nothing where the stream was closed before', () => {
    closing.abort();
    const script = vi.fn().mockResolvedValue('script');
    void load(script);
    expect(script).not.toHaveBeenCalled();
  });
});

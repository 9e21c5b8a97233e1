import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LeftLive } from './left-live.js';

/** As much of a video as is looked at. */
class SoughtVideo extends EventTarget {
  readonly ownerDocument = { hidden: false };
  paused = false;
  seeking = false;
  ended = false;
  currentTime = 60;

  seek(time: number): void {
    this.currentTime = time;
    this.dispatchEvent(new Event('seeking'));
  }

  pause(): void {
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }
}

describe('a viewer has left live', () => {
  let video: SoughtVideo;
  let place: { nearLive: boolean; livePoint: number | null; rate: number };
  let closing: AbortController;
  let viewer: LeftLive;

  beforeEach(() => {
    vi.useFakeTimers();
    video = new SoughtVideo();
    place = { nearLive: true, livePoint: 60, rate: 1 };
    closing = new AbortController();
    viewer = new LeftLive(video as unknown as HTMLVideoElement, place, closing.signal);
  });

  afterEach(() => {
    closing.abort();
    vi.useRealTimers();
  });

  const look = () => vi.advanceTimersByTime(1_000);
  const said = () => ({ left: viewer.left, wentBack: viewer.wentBack });

  it('who went back, until they are about there; by seconds too, until they are just there', () => {
    video.seek(30);
    place.nearLive = false;
    look();
    expect(said()).toEqual({ left: true, wentBack: true });
    video.seek(55);
    place.nearLive = true;
    look();
    expect(said()).toEqual({ left: false, wentBack: true });
    video.seek(59.5);
    look();
    expect(said()).toEqual({ left: false, wentBack: false });
  });

  it.each<[string, () => void]>([
    ['paused', () => video.pause()],
    ['plays it slowly', () => (place.rate = 0.5)],
    ['went to another moment by the player', () => viewer.leave()],
  ])('who %s, but wants no place in particular', (_what, act) => {
    act();
    place.nearLive = false;
    look();
    expect(said()).toEqual({ left: true, wentBack: false });
    viewer.comeBack();
    expect(viewer.left).toBe(false);
  });

  it('not where it is an engine that nudges a picture on its place', () => {
    video.seek(59.2);
    expect(said()).toEqual({ left: false, wentBack: false });
  });

  it('also on a machine that is slow to say where a seek goes', () => {
    video.seeking = true;
    video.currentTime = 30;
    look();
    video.seek(30);
    expect(said()).toEqual({ left: true, wentBack: true });
  });

  it('and comes back to none that is not known, or that is not seen', () => {
    video.seek(30);
    place.livePoint = null;
    look();
    expect(viewer.left).toBe(true);
    place.livePoint = 60;
    video.ownerDocument.hidden = true;
    look();
    expect(viewer.left).toBe(true);
    video.ownerDocument.hidden = false;
    look();
    expect(viewer.left).toBe(false);
  });
});

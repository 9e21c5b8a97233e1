import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LeftLive } from './left-live.js';
import { stayLive, type Following } from './stay-live.js';

/** As much of a video as is looked at: one that hangs at a place of its buffer. */
class HangingVideo extends EventTarget {
  readonly HAVE_FUTURE_DATA = 3;
  readonly ownerDocument = { hidden: false };
  paused = false;
  seeking = false;
  ended = false;
  readyState = 3;
  currentTime = 20;
  buffered = { length: 0, end: () => 0 };
}

describe('stayLive', () => {
  let video: HangingVideo;
  let place: {
    live: boolean;
    nearLive: boolean;
    livePoint: number | null;
    rate: number;
    toLive: () => void;
  };
  let closing: AbortController;
  let viewer: LeftLive;
  let following: Following;

  beforeEach(() => {
    vi.useFakeTimers();
    video = new HangingVideo();
    place = { live: true, nearLive: true, livePoint: 60, rate: 1, toLive: vi.fn() };
    closing = new AbortController();
    const it = video as unknown as HTMLVideoElement;
    viewer = new LeftLive(it, place, closing.signal);
    following = stayLive(it, place, viewer, closing.signal);
  });

  afterEach(() => {
    closing.abort();
    vi.useRealTimers();
  });

  const say = (type: string) => video.dispatchEvent(new Event(type));

  it('pulls on a picture that hangs though there is more', () => {
    vi.advanceTimersByTime(10_000);
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  it.each<[string, (video: HangingVideo) => void]>([
    ['that is paused', (it) => (it.paused = true)],
    ['that seeks', (it) => (it.seeking = true)],
    ['that ended', (it) => (it.ended = true)],
    ['on a hidden page', (it) => (it.ownerDocument.hidden = true)],
    ['whose buffer is empty', (it) => (it.readyState = 2)],
  ])('leaves one alone %s', (_what, arrange) => {
    arrange(video);
    vi.advanceTimersByTime(60_000);
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('leaves a recording, and one that moves, alone', () => {
    const timer = setInterval(() => (video.currentTime += 0.5), 500);
    vi.advanceTimersByTime(60_000);
    clearInterval(timer);
    place.live = false;
    vi.advanceTimersByTime(60_000);
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('goes on at live after a drop-out', () => {
    say('waiting');
    place.nearLive = false;
    say('playing');
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  /** The picture goes on in time. */
  const plays = (seconds: number) => {
    for (let half = 0; half < seconds * 2; half += 1) {
      video.currentTime += 0.5;
      vi.advanceTimersByTime(500);
    }
  };

  const goesBack = () => {
    video.currentTime = 8;
    say('seeking');
    place.nearLive = false;
  };

  it('brings one to live who plays far behind, and never went there', () => {
    place.nearLive = false;
    expect(viewer.left).toBe(false);
    plays(2);
    expect(place.toLive).not.toHaveBeenCalled();
    plays(2);
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  it('brings one to live whose line carries a second or two at a time', () => {
    place.nearLive = false;
    for (let times = 0; times < 3; times += 1) {
      plays(1);
      video.readyState = 2;
      vi.advanceTimersByTime(5_000);
      video.readyState = 3;
    }
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  it('jumps ever more rarely where that does not help, and at once again after it did', () => {
    Object.assign(place, { nearLive: false, livePoint: 200 });
    plays(40);
    expect(place.toLive).toHaveBeenCalledTimes(3);
    place.nearLive = true;
    plays(2);
    place.nearLive = false;
    plays(4);
    expect(place.toLive).toHaveBeenCalledTimes(4);
  });

  it.each<[string, () => void]>([
    ['went back', goesBack],
    ['went to another moment by the player', () => viewer.leave()],
    ['paused', () => say('pause')],
    ['plays it slowly', () => (place.rate = 0.5)],
  ])('leaves one who %s far behind', (_what, act) => {
    plays(2);
    act();
    place.nearLive = false;
    plays(60);
    expect(viewer.left).toBe(true);
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('leaves one who went back where they are, while nobody knows where live is and after that', () => {
    goesBack();
    Object.assign(place, { nearLive: true, livePoint: null });
    plays(4);
    Object.assign(place, { nearLive: false, livePoint: 60 });
    plays(20);
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('brings one to live who asked for it, and landed where live was', () => {
    goesBack();
    plays(2);
    viewer.comeBack();
    plays(4);
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  it('keeps to where a viewer went back to', () => {
    goesBack();
    say('waiting');
    say('playing');
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('keeps to where a viewer paused during a drop-out', () => {
    say('waiting');
    say('pause');
    place.nearLive = false;
    say('playing');
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('leaves a viewer where they went back to, in a drop-out and when it hangs there', () => {
    say('waiting');
    video.currentTime = 8;
    say('seeking');
    place.nearLive = false;
    say('playing');
    vi.advanceTimersByTime(60_000);
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('leaves a viewer where they went back to on a machine that is slow to say so', () => {
    say('waiting');
    video.currentTime = 8;
    video.seeking = true;
    place.nearLive = false;
    vi.advanceTimersByTime(2_000);
    say('seeking');
    video.seeking = false;
    say('playing');
    vi.advanceTimersByTime(60_000);
    expect(place.toLive).not.toHaveBeenCalled();
  });

  it('keeps up again with one who came back to live', () => {
    video.currentTime = 8;
    say('seeking');
    place.nearLive = false;
    vi.advanceTimersByTime(2_000);
    video.currentTime = 59;
    say('seeking');
    place.nearLive = true;
    vi.advanceTimersByTime(2_000);
    say('waiting');
    place.nearLive = false;
    say('playing');
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  it('takes a nudge by the engine for no wish of the viewer’s', () => {
    vi.advanceTimersByTime(1_000);
    say('waiting');
    video.currentTime -= 0.1;
    say('seeking');
    place.nearLive = false;
    say('playing');
    expect(place.toLive).toHaveBeenCalledOnce();
  });

  it('tells how long it is dry under one who was at live', () => {
    expect(following.dryFor).toBe(0);
    say('waiting');
    vi.advanceTimersByTime(7_000);
    place.nearLive = false;
    // Engines set a video up anew on the way.
    say('waiting');
    vi.advanceTimersByTime(7_000);
    expect(following.dryFor).toBe(14_000);
    say('playing');
    expect(following.dryFor).toBe(0);
  });

  it('tells of no drop-out to one who went back, or pauses in it', () => {
    goesBack();
    say('waiting');
    vi.advanceTimersByTime(7_000);
    expect(following.dryFor).toBe(0);
    place.nearLive = true;
    say('waiting');
    video.paused = true;
    say('pause');
    vi.advanceTimersByTime(7_000);
    expect(following.dryFor).toBe(0);
  });

  it('does nothing more once it is closed', () => {
    closing.abort();
    vi.advanceTimersByTime(60_000);
    say('waiting');
    place.nearLive = false;
    say('playing');
    expect(place.toLive).not.toHaveBeenCalled();
  });
});

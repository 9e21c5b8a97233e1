import { describe, expect, it } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream } from '../../testing/fake-stream.js';
import { PlaceKeeper } from './place-keeper.js';

/** Where a fake stream plays live, in media time. */
const LIVE_S = 600;

/** As much of a video as says whether it shows something. */
const video = (readyState: number) =>
  ({ HAVE_CURRENT_DATA: 2, readyState, seeking: false }) as HTMLVideoElement;

describe('the place of a stream that is opened anew', () => {
  const back = (stream: FakeStream, show?: FakeShow, again = new FakeStream()) => {
    const places = new PlaceKeeper();
    places.note(video(4), stream, show);
    // The failure takes the source away.
    places.note(video(0), new FakeStream({ position: 0, atLive: false }), show);
    places.comeBack();
    places.go(again, show);
    return again.position;
  };

  it('is the picture’s date, in a recording without dates its time', () => {
    expect(back(new FakeStream({ position: 120, atLive: false }))).toBe(120);
    const recording = { dated: false, live: false };
    const left = new FakeStream({ ...recording, position: 30, atLive: false });
    expect(back(left, undefined, new FakeStream({ ...recording, position: 0 }))).toBe(30);
  });

  it('is a moment of the show, whatever the stream calls it', () => {
    const show = new FakeShow({ time: 1_000_000 });
    const left = new FakeStream({ dated: false, position: 300, atLive: false });
    const moment = 1_000_000 - (LIVE_S - 300) * 1_000;
    const again = new FakeStream({ dated: false });
    back(left, show, again);
    expect(1_000_000 - (LIVE_S - again.position) * 1_000).toBe(moment);
  });

  it('is live for who was there, and for who asked for it since', () => {
    const { position } = new FakeStream();
    expect(back(new FakeStream({ atLive: true }))).toBe(position);
    const places = new PlaceKeeper();
    places.note(video(4), new FakeStream({ position: 120, atLive: false }), undefined);
    places.want(null);
    places.comeBack();
    const again = new FakeStream();
    places.go(again, undefined);
    expect(again.position).toBe(position);
  });

  it('waits until the stream has begun, and for the show whose moment it is', () => {
    const places = new PlaceKeeper();
    const show = new FakeShow({ time: 1_000_000 });
    const stream = new FakeStream({ dated: false });
    const { position } = stream;
    places.want(1_000_000 - 200_000);
    places.go(stream, undefined);
    places.go(new FakeStream({ state: 'opening' }), show);
    expect(stream.position).toBe(position);
    places.leave();
    places.go(stream, show);
    expect(stream.position).toBe(LIVE_S - 200);
  });
});

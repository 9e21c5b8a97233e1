import { describe, expect, it } from 'vitest';
import { Fetched } from '../quick/fetched.js';
import type { MediaPlaylist, Variant } from '../quick/read-playlists.js';
import type { Begun } from './begun.js';
import { carriedOn } from './carried-on.js';

const variant = (bitrate: number, height: number): Variant => ({
  ...{ url: `https://cdn.example/${height}.m3u8`, bitrate, average: 0 },
  ...{ codecs: '', width: height * 2, height },
});
const [light, heavy, sound] = [variant(100, 90), variant(500, 180), variant(24, 0)];
const segment = (sequence: number) => ({
  ...{ url: `https://cdn.example/${sequence}.m4s`, sequence, date: null, discontinuity: 0 },
  ...{ start: sequence, end: sequence + 1 },
});
const playlist: MediaPlaylist = {
  ...{ init: 'https://cdn.example/init.mp4', segments: [segment(0), segment(1)] },
  ...{ live: true, holdBack: 3, ownStart: false },
};
const begun = (plays: Variant, others: Partial<Begun> = {}): Begun => ({
  handover: { variant: plays } as Begun['handover'],
  ...{ fetched: new Fetched(), variants: [light, heavy, sound], playlist, quality: 'auto' },
  ...others,
});
const video = (readyState: number) => ({ readyState, HAVE_FUTURE_DATA: 3 }) as HTMLVideoElement;
const [dry, running] = [video(2), video(3)];

describe('what of quick start is carried on with', () => {
  it('is nothing where nothing plays', () => {
    expect(carriedOn(begun(heavy, { handover: null }), running, null)).toBeNull();
    expect(carriedOn(begun(heavy, { playlist: null }), running, null)).toBeNull();
  });

  it('is what has come of it whole', () => {
    const fetched = new Fetched();
    fetched.addText(segment(1).url, '');
    const carried = carriedOn(begun(heavy, { fetched }), running, null);
    expect(carried?.segments.map(({ sequence }) => sequence)).toEqual([1]);
  });

  it('is let go of where it has run dry on a line that carries something lighter alone', () => {
    expect(carriedOn(begun(heavy), dry, 499)).toBeNull();
    expect(carriedOn(begun(light, { quality: 'saver' }), dry, 99)).toBeNull();
  });

  it.each([
    ['a line that carries it', begun(heavy), dry, 500],
    ['a line that nobody has measured', begun(heavy), dry, null],
    ['a picture that plays', begun(heavy), running, 99],
    ['a recording', begun(heavy, { playlist: { ...playlist, live: false } }), dry, 99],
    ['nothing lighter', begun(heavy, { variants: [heavy] }), dry, 99],
    ['one chosen by hand', begun(heavy, { quality: '180-500' }), dry, 99],
  ])('stays with %s', (_, left, now, line) => {
    expect(carriedOn(left, now, line)).not.toBeNull();
  });
});

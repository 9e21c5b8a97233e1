import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf } from './moment-of.js';
import type { StreamClock } from './stream.js';

const line = (discontinuity: number, date: number, at: number): StreamClock => ({
  discontinuity,
  date,
  at,
});
const frame = (date: number, discontinuity?: number) => ({
  date,
  mediaTime: 0,
  rate: 1,
  ...(discontinuity !== undefined && { discontinuity }),
});

describe('the moment of a frame', () => {
  it('is its date, freed of the encoder’s skew', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e8), (skew, after) => {
        const begin = 1e12;
        const clocks = [line(0, begin + skew, begin)];
        expect(momentOf(clocks, frame(begin + skew + after))).toBe(begin + after);
      }),
    );
  });

  it('is unknown without a line, and long before the first', () => {
    expect(momentOf([], frame(5_000))).toBeNull();
    expect(momentOf([line(0, 100_000, 100_000)], frame(50_000))).toBeNull();
  });

  it('is known for a frame that begins a little before its line', () => {
    expect(momentOf([line(0, 100_000, 200_000)], frame(99_000))).toBe(199_000);
  });

  it('follows a drifting clock from line to line', () => {
    // The encoder gains one percent; a line every 15 s of server time.
    const date = (at: number) => Math.round(at * 1.01);
    const clocks = [0, 15_000, 30_000, 45_000].map((at) => line(0, date(at), at));
    let last = -1;
    for (let at = 0; at < 59_000; at += 40) {
      const moment = momentOf(clocks, frame(date(at)), last < 0 ? undefined : last + 40) ?? NaN;
      expect(Math.abs(moment - at)).toBeLessThanOrEqual(151);
      last = moment;
    }
  });

  it('is the one that goes on evenly, where a clock was set back and one date stands on two lines', () => {
    const clocks = [line(0, 1_000_000, 0), line(1, 1_000_000, 60_000)];
    expect(momentOf(clocks, frame(1_010_000), 10_200)).toBe(10_000);
    expect(momentOf(clocks, frame(1_010_000), 69_800)).toBe(70_000);
  });

  it('is by the discontinuity on screen where nothing is expected yet, else by the newest line', () => {
    const clocks = [line(7, 1_000_000, 0), line(8, 1_000_000, 60_000)];
    expect(momentOf(clocks, frame(1_010_000, 7))).toBe(10_000);
    expect(momentOf(clocks, frame(1_010_000, 8))).toBe(70_000);
    expect(momentOf(clocks, frame(1_010_000))).toBe(70_000);
    expect(momentOf(clocks, frame(1_010_000, 99))).toBe(70_000);
  });

  it('follows a clock that was set forward', () => {
    const clocks = [line(0, 0, 0), line(1, 600_000, 60_000)];
    expect(momentOf(clocks, frame(59_000), 58_900)).toBe(59_000);
    expect(momentOf(clocks, frame(601_000), 60_900)).toBe(61_000);
  });

  it('never throws, and never answers with nonsense for a sane reading', () => {
    const any = fc.double({ noNaN: true, min: -1e13, max: 1e13 });
    const clocks = fc.array(fc.record({ discontinuity: fc.nat(9), date: any, at: any }));
    fc.assert(
      fc.property(clocks, any, fc.option(any, { nil: undefined }), (list, date, expected) => {
        const moment = momentOf(list, frame(date), expected);
        expect(moment === null || Number.isFinite(moment)).toBe(true);
      }),
    );
  });
});

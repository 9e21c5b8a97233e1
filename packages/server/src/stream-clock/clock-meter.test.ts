import type { StreamClock } from '@livestall/protocol';
import { momentOf } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import { ClockMeter } from './clock-meter.js';
import type { MediaPlaylist, Segment } from './parse-playlist.js';

const BEGIN = Date.UTC(2026, 10, 24, 6);
const SEGMENT = 2_000;
/** Delays as a phone's uplink makes them, the same at each run. */
const DELAYS = [320, 90, 450, 70, 210, 160, 900, 110, 260, 80, 130, 390];

interface Encoder {
  /** What the encoder's clock shows at a server time. */
  clock(moment: number): number;
  discontinuity?(n: number): number;
  /** Segments that say no date. */
  undated?: boolean;
  sequence?(n: number): number;
  /** How many segments the answer to a look is behind. */
  behind?(look: number): number;
}

interface Told {
  lines: StreamClock[];
  /** The line and the server time at which it was told. */
  at: { line: StreamClock; t: number }[];
}

/** Plays an encoder for a while and gives what a meter that looks 6.3 times a segment tells of it. */
function measure(encoder: Encoder, seconds: number, meter = new ClockMeter()): Told {
  const { clock, discontinuity = () => 0, sequence = (n: number) => n, undated = false } = encoder;
  const { behind = () => 0 } = encoder;
  let look = 0;
  const at: Told['at'] = [];
  const segment = (n: number): Segment => ({
    sequence: sequence(n),
    discontinuity: discontinuity(n),
    duration: clock(BEGIN + (n + 1) * SEGMENT - 1) + 1 - clock(BEGIN + n * SEGMENT),
    date: undated ? null : clock(BEGIN + n * SEGMENT),
  });
  const arrived = (n: number) => BEGIN + (n + 1) * SEGMENT + (DELAYS[n % DELAYS.length] ?? 0);
  for (let t = BEGIN + 13_100; t < BEGIN + seconds * 1_000; t += 317) {
    let newest = Math.floor((t - BEGIN) / SEGMENT);
    while (arrived(newest) > t) newest -= 1;
    newest -= behind((look += 1));
    // A list that counts from the beginning again lists nothing of the one before.
    const segments = Array.from({ length: 6 }, (_, index) => segment(newest - 5 + index)).filter(
      (one) => one.sequence <= sequence(newest),
    );
    const playlist: MediaPlaylist = {
      kind: 'media',
      targetDuration: SEGMENT,
      ended: false,
      segments,
    };
    at.push(...meter.observe(playlist, t).map((line) => ({ line, t })));
  }
  return { lines: at.map(({ line }) => line), at };
}

/** How far the lines are off for frames that a viewer sees from `from` on, 6 s after they were taken. */
function errors(encoder: Encoder, { at }: Told, from: number, to: number): number[] {
  const off: number[] = [];
  let expected: number | undefined;
  for (let taken = BEGIN + from * 1_000; taken < BEGIN + to * 1_000; taken += 500) {
    const known = at.filter(({ t }) => t <= taken + 6_000).map(({ line }) => line);
    const reading = { date: encoder.clock(taken), mediaTime: 0, rate: 1 };
    const moment = momentOf(known, reading, expected ?? taken);
    if (moment !== null) {
      off.push(moment - taken);
      expected = moment + 500;
    }
  }
  return off;
}

describe('a stream’s clock', () => {
  it('that is 37 s ahead is told once, right to a fraction of a second', () => {
    const encoder = { clock: (moment: number) => moment + 37_000 };
    const told = measure(encoder, 120);
    expect(told.lines.length).toBeLessThanOrEqual(2);
    const off = errors(encoder, told, 20, 110);
    expect(off.length).toBe(180);
    expect(Math.max(...off)).toBeLessThan(500);
    expect(Math.min(...off)).toBeGreaterThanOrEqual(-1);
  });

  it('holds for all segments that were listed when it was first measured', () => {
    const { lines } = measure({ clock: (moment) => moment - 37_000 }, 20);
    expect(lines[0]?.date).toBeLessThanOrEqual(BEGIN - 37_000 + SEGMENT);
  });

  it.each([0.01, -0.01])(
    'that drifts by %d is followed, and not told oftener than needed',
    (drift) => {
      const encoder = { clock: (moment: number) => Math.round(moment + (moment - BEGIN) * drift) };
      const told = measure(encoder, 300);
      const off = errors(encoder, told, 60, 290);
      expect(Math.max(...off.map(Math.abs))).toBeLessThan(400);
      // 300 s at one percent are 3 s: a line for each 150 ms.
      expect(told.lines.length).toBeGreaterThan(10);
      expect(told.lines.length).toBeLessThan(30);
    },
  );

  it.each([
    ['back', -3_600_000],
    ['forward', 95_000],
  ])('that was set %s by a restart with a discontinuity is measured anew', (_, jump) => {
    const restart = 30;
    const encoder = {
      clock: (moment: number) => (moment < BEGIN + restart * SEGMENT ? moment : moment + jump),
      discontinuity: (n: number) => (n < restart ? 4 : 5),
    };
    const told = measure(encoder, 120);
    const fresh = told.lines.find(({ discontinuity }) => discontinuity === 5);
    expect(fresh?.date).toBe(BEGIN + restart * SEGMENT + jump);
    expect(told.lines.length).toBeLessThanOrEqual(4);
    expect(Math.max(...errors(encoder, told, 20, 110).map(Math.abs))).toBeLessThan(600);
  });

  it.each([-5_000, 5_000])('that jumps by %d ms without a word is measured anew', (jump) => {
    const restart = 30;
    const encoder = {
      clock: (moment: number) => (moment < BEGIN + restart * SEGMENT ? moment : moment + jump),
    };
    const told = measure(encoder, 120);
    expect(Math.max(...errors(encoder, told, 20, 110).map(Math.abs))).toBeLessThan(600);
  });

  it('is measured anew by an encoder that counts from the beginning again', () => {
    const encoder = {
      clock: (moment: number) => (moment < BEGIN + 30 * SEGMENT ? moment : moment + 7_000),
      sequence: (n: number) => (n < 30 ? n + 100 : n - 25),
    };
    const told = measure(encoder, 120);
    expect(told.lines.at(-1)?.at).toBeDefined();
    expect(Math.max(...errors(encoder, told, 70, 110).map(Math.abs))).toBeLessThan(600);
  });

  it('is not disturbed by answers that are older than the last', () => {
    const encoder = {
      clock: (moment: number) => moment + 37_000,
      // Two answers in a hundred come from an edge that is one to three segments behind.
      behind: (look: number) => (look % 50 === 7 ? 1 + (look % 3) : 0),
    };
    const told = measure(encoder, 600);
    expect(told.lines.length).toBeLessThanOrEqual(2);
    const off = errors(encoder, told, 20, 590);
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(500);
  });

  it('that is absent tells nothing', () => {
    expect(measure({ clock: (moment) => moment, undated: true }, 60).lines).toEqual([]);
  });

  it('is not told again after a restart of the server', () => {
    const encoder = { clock: (moment: number) => moment + 1_234 };
    const last = measure(encoder, 60).lines.at(-1);
    expect(measure(encoder, 60, new ClockMeter(last)).lines).toEqual([]);
  });

  it('is not guessed from a first look, nor from one after a long silence', () => {
    const meter = new ClockMeter();
    const playlist = (n: number): MediaPlaylist => ({
      kind: 'media',
      targetDuration: SEGMENT,
      ended: false,
      segments: [{ sequence: n, discontinuity: 0, duration: SEGMENT, date: n * SEGMENT }],
    });
    expect(meter.observe(playlist(1), 5_900)).toEqual([]);
    expect(meter.observe(playlist(5), 13_900)).toEqual([]);
    expect(meter.observe(playlist(5), 14_000)).toEqual([]);
    expect(meter.observe(playlist(6), 14_300)).toEqual([]);
    const line = { discontinuity: 0, date: 10_000, at: 10_050 };
    expect(meter.observe(playlist(7), 16_050)).toEqual([line]);
  });
});

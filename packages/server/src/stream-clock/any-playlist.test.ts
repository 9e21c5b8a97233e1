import { StallError } from '@livestall/protocol';
import { StreamClockSchema } from '@livestall/protocol/schemas';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../protocol/testing/runs.js';
import { ClockMeter } from './clock-meter.js';
import { LONGEST_MS, lookPause, SHORTEST_MS } from './look-pause.js';
import { parsePlaylist, type MasterPlaylist, type MediaPlaylist } from './parse-playlist.js';

const value = fc.oneof(
  fc.constantFrom('4', '0', '-1', '1e308', '1e400', 'NaN', 'Infinity', '', '9007199254740993'),
  fc.constantFrom('2026-11-24T04:00:00Z', '+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z'),
  fc.string({ maxLength: 12 }),
);
const tag = fc.constantFrom(
  '#EXT-X-TARGETDURATION',
  '#EXT-X-MEDIA-SEQUENCE',
  '#EXT-X-DISCONTINUITY-SEQUENCE',
  '#EXT-X-PROGRAM-DATE-TIME',
  '#EXTINF',
  '#EXTINF',
  '#EXT-X-STREAM-INF:BANDWIDTH',
  '#EXT-X-ENDLIST',
  '#EXT-X-DISCONTINUITY',
);
const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(tag, value).map(([name, said]) => `${name}:${said}`) },
  { weight: 2, arbitrary: fc.constantFrom('a.ts', '../b.m4s?c=d#e', 'http://[', '//evil.example') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const playlist = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n'))
  .map(([lines, end]) => ['#EXTM3U', ...lines].join(end));

/** A live list that goes on, whatever it says of its segments. */
const going = fc
  .array(fc.tuple(value, fc.option(value), fc.option(value)), { maxLength: 8 })
  .map((segments) =>
    segments.map(([duration, date, sequence], index) =>
      [
        '#EXTM3U',
        `#EXT-X-MEDIA-SEQUENCE:${sequence ?? index}`,
        `#EXT-X-PROGRAM-DATE-TIME:${date ?? '2026-11-24T04:00:00Z'}`,
        `#EXTINF:${duration}`,
        'a.ts',
      ].join('\n'),
    ),
  );

/** Reads a text; `null` where it is refused, in the one way in which it may be. */
function read(text: string): MediaPlaylist | MasterPlaylist | null {
  try {
    return parsePlaylist(text);
  } catch (error) {
    expect(error).toBeInstanceOf(StallError);
    return null;
  }
}

describe('any text', () => {
  it('is a playlist, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (text) => void read(text)),
      runs(500),
    );
  });

  it('that calls itself a playlist gives clocks that can be told, and sensible pauses', () => {
    fc.assert(
      fc.property(fc.oneof(going, fc.array(playlist, { maxLength: 6 })), (texts) => {
        let t = Date.UTC(2026, 10, 24);
        // Of a show that was told a line before: from there on every measurement may be told.
        const meter = new ClockMeter({ discontinuity: 0, date: t, at: t });
        for (const text of texts) {
          const read = parsePlaylist(text);
          if (read.kind === 'master') continue;
          const pause = lookPause(read);
          expect(pause).toBeGreaterThanOrEqual(SHORTEST_MS);
          expect(pause).toBeLessThanOrEqual(LONGEST_MS);
          for (const told of meter.observe(read, (t += pause))) {
            expect(Value.Check(StreamClockSchema, told), JSON.stringify(told)).toBe(true);
          }
        }
      }),
      runs(1_000),
    );
  });

  it('is read once, however large it is and whatever it repeats', () => {
    for (const part of [
      '#EXTINF:',
      '#',
      '#EXT-X-STREAM-INF:BANDWIDTH=',
      '\r',
      '"',
      '#EXTINF:1\n',
    ]) {
      read(`#EXTM3U\n${part.repeat(2_000_000 / part.length)}`);
    }
  });
});

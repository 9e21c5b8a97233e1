import { expect, it } from 'vitest';
import { livePlaylist, recordingPlaylist } from './playlists.ts';

const begun = Date.UTC(2026, 10, 25);

const tag = (playlist: string, name: string) =>
  playlist
    .split('\n')
    .find((line) => line.startsWith(`#EXT-X-${name}:`))
    ?.slice(name.length + 8);
const files = (playlist: string) => playlist.split('\n').filter((line) => /^\d/.test(line));

it('lists the newest segments that are over, and slides on by the clock', () => {
  const at = (seconds: number) => livePlaylist('270', { begun, now: begun + seconds * 1_000 });
  expect(files(at(1.9))).toEqual([]);
  expect(files(at(5))).toEqual(['270/0.m4s', '270/1.m4s']);
  const later = at(60);
  expect(files(later)[0]).toBe('270/24.m4s');
  expect(files(later).at(-1)).toBe('270/29.m4s');
  expect(tag(later, 'MEDIA-SEQUENCE')).toBe('24');
  expect(tag(later, 'PROGRAM-DATE-TIME')).toBe('2026-11-25T00:00:48.000Z');
});

it('lists all of a recording, and its end', () => {
  const recording = recordingPlaylist('270', { begun, count: 90 });
  expect(files(recording)).toHaveLength(90);
  expect(recording.trimEnd().endsWith('#EXT-X-ENDLIST')).toBe(true);
});

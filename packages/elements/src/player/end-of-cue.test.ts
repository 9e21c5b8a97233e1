import { expect, test } from 'vitest';
import { endOfCue, type CuePlace } from './end-of-cue.js';

const cue = (place: Partial<CuePlace>): CuePlace => ({
  line: 'auto',
  lineAlign: 'start',
  snapToLines: true,
  size: 100,
  ...place,
});

test('a cue without a wish ends at the bottom', () => {
  expect(endOfCue(cue({}), 10, 5)).toBe(100);
});

test('rows are counted from the top, and from the bottom where they are negative', () => {
  expect(endOfCue(cue({ line: 0 }), 10, 5)).toBe(10);
  expect(endOfCue(cue({ line: 3 }), 10, 5)).toBe(25);
  expect(endOfCue(cue({ line: -4 }), 10, 5)).toBe(90);
  expect(endOfCue(cue({ line: -1 }), 10, 5)).toBe(100);
});

test('a share of the height is where a cue begins, ends or has its middle', () => {
  const at = (lineAlign: LineAlignSetting) =>
    endOfCue(cue({ line: 40, snapToLines: false, lineAlign }), 10, 5);
  expect([at('start'), at('center'), at('end')]).toEqual([50, 45, 40]);
});

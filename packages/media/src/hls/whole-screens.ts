import type { HlsConfig } from 'hls.js';

/** The rows of a screen of CEA-608. */
const ROWS = 15;

/**
 * Makes one cue of each screen of CEA-608, in place of one for each of its rows: it is read, placed and sized like a
 * cue of WebVTT. At the top where the stream has all of it in the upper half, for something below it is to be seen.
 */
export const wholeScreens: HlsConfig['cueHandler'] = {
  newCue: (_track, start, end, screen) => {
    const text = screen.getDisplayText();
    if (!text) return [];
    const cue = new VTTCue(start, Math.max(end, start + 0.001), escaped(text));
    cue.id = `${start}-${end}-${text}`;
    if (screen.rows.findLastIndex((row) => !row.isEmpty()) < ROWS / 2) cue.line = 0;
    return [cue];
  },
};

/** CEA-608 knows no tags; WebVTT does. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Where a stream wants a cue, in the words of WebVTT. */
export type CuePlace = Pick<VTTCue, 'line' | 'lineAlign' | 'snapToLines' | 'size'>;

/**
 * Where a cue would end where its stream wants it, in per cent of the picture's height from its top.
 *
 * @param height The cue's own height, in per cent of the picture's.
 * @param row The height of one row of text, in per cent.
 * @see https://www.w3.org/TR/webvtt1/#processing-cue-settings
 */
export function endOfCue(
  { line, lineAlign, snapToLines }: CuePlace,
  height: number,
  row: number,
): number {
  if (line === 'auto') return 100;
  // Rows are counted from the top, negative ones from the bottom; a cue does not leave the picture.
  if (snapToLines) return Math.min(100, (line < 0 ? 100 : 0) + line * row + height);
  if (lineAlign === 'end') return line;
  return line + (lineAlign === 'center' ? height / 2 : height);
}

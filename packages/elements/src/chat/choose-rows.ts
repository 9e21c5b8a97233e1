import type { Row, RowHeights, Span } from './row-heights.js';

/** What is in sight of a list. */
export interface Sight {
  /** How far the upper edge of what is in sight is below the top of the first row; `null`: the end of the list is in sight. */
  top: number | null;
  /** How high it is. */
  height: number;
}

/** At least so far beyond what is in sight rows are drawn, in pixels: a quick thumb sees none come. */
const LEAST_REACH = 240;

/**
 * Which rows to draw: those in sight and some beyond on both sides. What is drawn stays drawn while it reaches far
 * enough, so that a row that comes, or a little scrolling, changes nothing else.
 *
 * @param drawn What is drawn already, where that is still a part of the list.
 */
export function chooseRows(
  rows: readonly Row[],
  heights: RowHeights,
  { sight, drawn }: { sight: Sight; drawn: Span | null },
): Span {
  const { top, height } = sight;
  const reach = Math.max(LEAST_REACH, height / 2);
  const within = (by: number): Span =>
    top === null
      ? heights.last(rows, height + by)
      : heights.between(rows, top - by, top + height + by);
  const [least, wanted, most] = [within(reach / 2), within(reach), within(2 * reach)];
  // Whoever is at the end sees each row that comes.
  const stays = drawn && top === null ? { ...drawn, to: rows.length } : drawn;
  return stays && covers(stays, least) && covers(most, stays) ? stays : wanted;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
}

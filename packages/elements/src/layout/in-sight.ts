/** Brings a piece into sight by its row alone: neither the page nor the focus moves. */
export function bring(row: Element, piece: Element): void {
  if (isWithin(piece, row)) return;
  // Only by as much as is asked for: the row would snap on to the next one.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollBy({ ...wayTo(piece, row), behavior: still ? 'auto' : 'smooth' });
}

/** How far a piece is from where a row begins. */
function wayTo(piece: Element, row: Element): { left: number; top: number } {
  const there = piece.getBoundingClientRect();
  const { left, right, top } = row.getBoundingClientRect();
  const { paddingLeft, paddingRight, paddingTop } = getComputedStyle(row);
  return {
    left: row.matches(':dir(rtl)')
      ? there.right - right + parseFloat(paddingRight)
      : there.left - left - parseFloat(paddingLeft),
    top: there.top - top - parseFloat(paddingTop),
  };
}

/** Whether all of a piece is in sight in a row that has gone on by some way. Half a pixel is none. */
export function isWithin(
  piece: Element,
  row: Element,
  { left, top } = { left: 0, top: 0 },
): boolean {
  const there = piece.getBoundingClientRect();
  const room = row.getBoundingClientRect();
  return (
    there.left - left >= room.left - 1 &&
    there.right - left <= room.right + 1 &&
    there.top - top >= room.top - 1 &&
    there.bottom - top <= room.bottom + 1
  );
}

/** Whether a piece is in sight, perhaps on its way in. */
export function isSeen(piece: Element, row: Element): boolean {
  const { left, right } = piece.getBoundingClientRect();
  const room = row.getBoundingClientRect();
  const middle = (left + right) / 2;
  return middle > room.left && middle < room.right;
}

/** Whether one piece is still in sight when another is brought there. */
export function fitsBeside(kept: Element, piece: Element, row: Element): boolean {
  return isWithin(piece, row) || isWithin(kept, row, wayTo(piece, row));
}

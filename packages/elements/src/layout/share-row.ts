/** Between a drop and what is shown, in pixels. */
const GAP = 8;

/** What a poll leaves of the room to the talk over a picture, in pixels: what is asked there is talked about. */
const SPARED = '--_spared';

/**
 * Where the largest of the drops and what is shown have no room one above the other, as with text of twice the size on
 * a phone, both go into one row, or one column beside a picture, so that neither covers the other, nor a face. So they do
 * where a poll would cover the talk.
 *
 * @param column Where they stand.
 * @returns What one scrolls to go along the drops.
 */
export function shareRow(column: Element): Element | null {
  const room = roomOf(column);
  const [pinned = 0] = heightsOf(column.querySelectorAll('stall-pinned'));
  const drops = Math.max(0, ...heightsOf(cardsIn(column)));
  const shares = drops > 0 && pinned + GAP + drops > room - sparedIn(column);
  column.toggleAttribute('data-shared', shares);
  return shares ? column : column.querySelector('.drops');
}

/** Over or beside a picture the talk begins where the column may; elsewhere it takes the room that it needs. */
function roomOf(column: Element): number {
  const talk = column.parentNode?.querySelector('.talk');
  if (!talk) return Infinity;
  return column.getBoundingClientRect().bottom - talk.getBoundingClientRect().top;
}

function sparedIn(column: Element): number {
  const poll = column.querySelector('stall-poll')?.shadowRoot?.querySelector('.poll');
  return poll ? Number(getComputedStyle(column).getPropertyValue(SPARED)) : 0;
}

function cardsIn(column: Element): Element[] {
  return [...column.querySelectorAll('.drops > *')].flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll('li') ?? []),
  ]);
}

function heightsOf(pieces: Iterable<Element>): number[] {
  return [...pieces].map((piece) => piece.getBoundingClientRect().height);
}

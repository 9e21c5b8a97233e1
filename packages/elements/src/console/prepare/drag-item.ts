import { dropIndex } from './drop-index.js';

/**
 * Drags an item of a list by its handle, with a finger, a pen or a mouse; the others make room. Escape and what
 * takes the pointer away leave the list as it was.
 *
 * @param move Told where it came to stand, if elsewhere, in the list as it is at the drop.
 */
export function dragItem(down: PointerEvent, move: (to: number) => void): void {
  const item = (down.currentTarget as HTMLElement).closest('li');
  const list = item?.parentElement;
  if (!item || !list || down.button !== 0) return;
  // Neither is text selected, nor the page scrolled.
  down.preventDefault();
  const items = [...list.children] as HTMLElement[];
  const from = items.indexOf(item);
  const top = list.getBoundingClientRect().top;
  const boxes = items.map((one) => one.getBoundingClientRect());
  const middles = boxes.map((box) => box.top + box.height / 2 - top);
  const room = (boxes[1]?.top ?? 0) - (boxes[0]?.bottom ?? 0);
  const height = (boxes[from]?.height ?? 0) + room;
  let to = from;

  const drag = ({ clientY }: PointerEvent) => {
    // The list itself may have been scrolled meanwhile.
    const by = clientY - down.clientY + top - list.getBoundingClientRect().top;
    to = dropIndex(middles, from, (middles[from] ?? 0) + by);
    for (const [index, one] of items.entries()) {
      const passed =
        index > from && index <= to ? -height : index < from && index >= to ? height : 0;
      one.style.translate = `0 ${index === from ? by : passed}px`;
    }
    item.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  };
  const stop = new AbortController();
  const { signal } = stop;
  const end = (moves: boolean) => {
    stop.abort();
    list.classList.remove('dragging');
    item.classList.remove('dragged');
    for (const one of items) one.style.translate = '';
    if (moves && to !== from) move(placeNow(list, item, items.toSpliced(from, 1), to));
  };
  list.classList.add('dragging');
  item.classList.add('dragged');
  const ours = ({ pointerId }: PointerEvent) => pointerId === down.pointerId;
  document.addEventListener('pointermove', (event) => ours(event) && drag(event), { signal });
  document.addEventListener('pointerup', (event) => ours(event) && end(true), { signal });
  document.addEventListener('pointercancel', (event) => ours(event) && end(false), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
}

/** Where an item goes whose neighbours another device may have moved while it was dragged. */
function placeNow(
  list: HTMLElement,
  item: HTMLElement,
  others: readonly HTMLElement[],
  to: number,
): number {
  const now: readonly (Element | undefined)[] = [...list.children].filter((one) => one !== item);
  const above = now.indexOf(others[to - 1]);
  const below = now.indexOf(others[to]);
  return above >= 0 ? above + 1 : below >= 0 ? below : Math.min(to, now.length);
}

import type { AwaitedStore } from './awaited-store.ts';

/** What the types of browsers do not have yet. */
interface LayoutShift extends PerformanceEntry {
  readonly sources: readonly { previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

/** What was seen while the prices of a list of goods were awaited, did not come in time, and came. */
export interface AwaitedPrices {
  /** What was drawn in the place of the first price: before, while it was awaited, with the show's own for now, and after. */
  prices: (string | undefined)[];
  /** Where the face, the words and the button of each row stood at these moments. */
  places: string[][];
  /** What the browser tells of shifts: from where to where. */
  shifts: string[];
}

/**
 * Runs in a page: another store is followed there, and speaks. It must stand alone, as the browser gets its text.
 *
 * @param list The `stall-products` of its stall, on screen.
 */
export async function awaitPrices(list: Element, store: AwaitedStore): Promise<AwaitedPrices> {
  const rows = () => [...(list.shadowRoot?.querySelectorAll('[part=item]') ?? [])];
  const first = () => rows()[0]?.querySelector('[part=price]');
  const place = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return `${element.localName}.${element.className} at ${[x, y, width, height].map(Math.round).join()}`;
  };
  const places = () =>
    rows().flatMap((row) => [...row.querySelectorAll('.face, .title, .note, button')].map(place));
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const still = async () => {
    let last: string;
    do {
      last = places().join();
      for (let n = 0; n < 3; n += 1) await frame();
    } while (places().join() !== last);
  };
  const until = async (there: () => boolean) => {
    while (!there()) await new Promise((resolve) => setTimeout(resolve, 5));
    // The browser tells of a frame's shifts once it is drawn.
    for (let n = 0; n < 3; n += 1) await frame();
  };
  const awaited = () => first()?.querySelector('.asked') != null;

  // The sheet of goods slides up on a phone.
  await still();
  const shifts: string[] = [];
  const note = (entries: PerformanceEntryList) => {
    for (const { sources } of entries as LayoutShift[]) {
      for (const { previousRect, currentRect } of sources) {
        shifts.push(`${JSON.stringify(previousRect)} to ${JSON.stringify(currentRect)}`);
      }
    }
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  const seen: AwaitedPrices = { prices: [], places: [], shifts };
  const look = () => {
    seen.prices.push(first()?.textContent);
    seen.places.push(places());
  };
  look();
  Object.assign(document.querySelector('live-stall') ?? {}, { cart: store });
  await until(awaited);
  look();
  const noted = () => list.shadowRoot?.querySelector('.prices') != null;
  await until(noted);
  look();
  store.speak();
  await until(() => !noted());
  look();
  note(observer.takeRecords());
  observer.disconnect();
  return seen;
}

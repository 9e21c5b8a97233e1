import type { Cart, CartConnector, CartResult, Quote } from '@livestall/protocol';

/** What a store says. */
export type Answer = 'added' | 'refused' | 'price' | 'basket';

/** How long it took to be seen. */
export interface Seen {
  /** How many frames began until one had it; 1: the very next. */
  frames: number;
  /** Milliseconds until that frame was painted. */
  took: number;
}

declare global {
  interface Window {
    /** Lets the store say something, and waits until the list, or what counts the basket, shows it. */
    say(answer: Answer): Promise<Seen>;
  }
}

/** Runs in a page after `findDeep` and before its own scripts. It must stand alone: the browser gets its text. */
export function watchAnswers(): void {
  const euro = (amount: number) => ({ amount, currency: 'EUR' });
  let answer: ((result: CartResult) => void) | undefined;
  let tellCart: (cart: Cart) => void = () => undefined;
  let tellQuotes: (quotes: Quote[]) => void = () => undefined;
  let count = 0;
  const cart = (): Cart => ({ lines: [], count, coupons: [], total: euro(count * 400) });
  const result = (): CartResult => ({ cart: cart(), errors: [], warnings: [] });
  const store: CartConnector = {
    name: 'bench',
    get: () => Promise.resolve(result()),
    add: () => new Promise((resolve) => (answer = resolve)),
    subscribe: (fn) => ((tellCart = fn), () => undefined),
    quote: (products) => Promise.resolve(products.map(({ id, price }) => ({ product: id, price }))),
    watchQuotes: (fn) => ((tellQuotes = fn as typeof tellQuotes), () => undefined),
  };
  document.addEventListener('DOMContentLoaded', () => {
    const stall = document.querySelector('live-stall');
    if (stall) stall.cart = store;
  });

  const row = () => window.findDeep('[data-product="jar-0"]')?.textContent ?? '';
  const basket = () => window.findDeep('#tab-cart .count')?.textContent ?? '';
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const painted = () =>
    frame().then(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        }),
    );
  const press = async () => {
    window.findDeep('[data-product="jar-0"]')?.querySelector('button')?.click();
    await painted();
    await painted();
  };
  /** Speaks at any moment of a frame, and counts those until `shown` has changed. */
  const watch = async (shown: () => string, speak: () => void): Promise<Seen> => {
    await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 50));
    const before = shown();
    const from = performance.now();
    speak();
    for (let frames = 1; ; frames += 1) {
      const over = painted();
      await frame();
      const there = shown() !== before;
      await over;
      if (there) return { frames, took: performance.now() - from };
      if (frames > 600) throw new Error('What the store said is not seen.');
    }
  };

  window.say = async (said) => {
    count += 1;
    if (said === 'price') {
      return watch(row, () => tellQuotes([{ product: 'jar-0', price: euro(500 + count) }]));
    }
    if (said === 'basket') return watch(basket, () => tellCart(cart()));
    await press();
    if (said === 'added') return watch(row, () => answer?.(result()));
    const error = { code: 'refused', message: `No. ${count}: none of these today.` } as const;
    return watch(row, () => answer?.({ cart: cart(), errors: [error], warnings: [] }));
  };
}

import type { CartConnector, Product, Quote } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Quotes } from './quotes.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const product = (id: string, more: Partial<Product> = {}): Product => ({
  ...{ id, title: id, pictures: [], url: `https://shop.example/${id}`, price: eur(500) },
  ...more,
});
const goodsOf = (...products: Product[]) => new Map(products.map((one) => [one.id, one]));

/** Who shows goods. */
const list = {};

/** A store whose answers are held back by hand. */
class Store implements CartConnector {
  readonly name = 'store';
  readonly asked: string[][] = [];
  readonly answers: ((quotes: Quote[] | Error) => void)[] = [];
  tell: (quotes?: Quote[]) => void = () => undefined;

  get() {
    return Promise.reject(new Error('Not asked here.'));
  }
  quote(products: readonly Product[]): Promise<Quote[]> {
    this.asked.push(products.map(({ id }) => id));
    return new Promise((resolve, reject) => {
      this.answers.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    });
  }
  watchQuotes(fn: (quotes?: Quote[]) => void) {
    this.tell = fn;
    return () => (this.tell = () => undefined);
  }
  async answer(quotes: Quote[] | Error): Promise<void> {
    this.answers.shift()?.(quotes);
    await vi.advanceTimersByTimeAsync(0);
  }
}

let store: Store;
let leave: AbortController;
let quotes: Quotes;
const changed = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'warn').mockReturnValue();
  changed.mockReset();
  store = new Store();
  leave = new AbortController();
  quotes = new Quotes(changed);
  quotes.follow(store, leave.signal);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the store’s prices', () => {
  it('stand in place of the show’s once the store has said them', async () => {
    const goods = goodsOf(product('eggs', { compareAt: eur(600) }), product('rice'));
    expect(quotes.of(goods).get('eggs')?.quote).toBe('asking');
    await store.answer([{ product: 'eggs', price: eur(450), left: 3 }]);
    const { eggs, rice } = Object.fromEntries(quotes.of(goods));
    expect(eggs).toMatchObject({ price: eur(450), left: 3, quote: 'told' });
    // What the show compared its own price with says nothing of this one.
    expect(eggs).not.toHaveProperty('compareAt');
    expect(rice).toMatchObject({ price: eur(500), quote: 'unknown' });
  });

  it('are the same map until something changed, and leave alone what did not', async () => {
    const goods = goodsOf(product('eggs'), product('rice'));
    const first = quotes.of(goods);
    expect(quotes.of(goods)).toBe(first);
    await store.answer([
      { product: 'eggs', price: eur(450) },
      { product: 'rice', price: eur(1) },
    ]);
    const second = quotes.of(goods);
    expect(second).not.toBe(first);
    store.tell([{ product: 'rice', price: eur(2) }]);
    expect(quotes.of(goods).get('eggs')).toBe(second.get('eggs'));
    expect(quotes.of(goods).get('rice')?.price).toEqual(eur(2));
  });

  it('are the same map where the store, asked anew, says the same', async () => {
    const goods = goodsOf(product('eggs'), product('rice'));
    quotes.of(goods);
    await store.answer([{ product: 'eggs', price: eur(450) }]);
    const before = quotes.of(goods);
    changed.mockReset();
    store.tell();
    await store.answer([{ product: 'eggs', price: eur(450) }]);
    expect(quotes.of(goods)).toBe(before);
    expect(changed).not.toHaveBeenCalled();
  });

  it.each([
    ['rejects', () => store.answer(new Error('No.'))],
    ['does not answer', () => vi.advanceTimersByTimeAsync(5_000)],
  ])('are the show’s own, and said to be, where the store %s', async (_, fail) => {
    const goods = goodsOf(product('eggs'));
    quotes.of(goods);
    await fail();
    expect(quotes.of(goods).get('eggs')).toMatchObject({ price: eur(500), quote: 'unknown' });
    expect(changed).toHaveBeenCalled();
  });

  it('are waited for as long where there are many, and the store is at the first of them', async () => {
    const many = goodsOf(...Array.from({ length: 101 }, (_, n) => product(`p${n}`)));
    quotes.want(list, [...many.keys()]);
    quotes.of(many);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(store.asked).toHaveLength(2);
    expect(quotes.of(many).get('p100')?.quote).toBe('unknown');
  });

  it('come late, too', async () => {
    const goods = goodsOf(product('eggs'));
    quotes.of(goods);
    await vi.advanceTimersByTimeAsync(6_000);
    await store.answer([{ product: 'eggs', price: eur(450) }]);
    expect(quotes.of(goods).get('eggs')).toMatchObject({ price: eur(450), quote: 'told' });
  });

  it('are asked for at once where one call brings all, and anew for what the show has changed', async () => {
    const all = Array.from({ length: 50 }, (_, n) => product(`p${n}`));
    quotes.of(goodsOf(...all.slice(1)));
    await store.answer([]);
    quotes.of(goodsOf(...all));
    expect(store.asked.map(({ length }) => length)).toEqual([49, 1]);
    expect(store.asked.at(-1)).toEqual(['p0']);
  });

  it('are asked for again where the store has refused something, and when it tells of changes', async () => {
    const goods = goodsOf(product('eggs'), product('rice'));
    quotes.of(goods);
    await store.answer([]);
    quotes.doubt('eggs');
    expect(store.asked.at(-1)).toEqual(['eggs']);
    store.tell();
    expect(store.asked.at(-1)).toEqual(['eggs', 'rice']);
  });

  it.each([
    ['it has told newer ones by itself', () => store.tell([{ product: 'eggs', price: eur(2) }])],
    [
      'it has answered a newer one',
      () => {
        quotes.doubt('eggs');
        return store.answers.pop()?.([{ product: 'eggs', price: eur(2) }]);
      },
    ],
  ])('are not those of an answer to an older question, once %s', async (_, tell) => {
    const goods = goodsOf(product('eggs'), product('rice'));
    quotes.of(goods);
    tell();
    await store.answer([
      { product: 'eggs', price: eur(1) },
      { product: 'rice', price: eur(1) },
    ]);
    const { eggs, rice } = Object.fromEntries(quotes.of(goods));
    expect([eggs?.price, rice?.price]).toEqual([eur(2), eur(1)]);
  });

  it('hold no longer once the store knows the product no more', async () => {
    const goods = goodsOf(product('eggs'));
    quotes.of(goods);
    await store.answer([{ product: 'eggs', price: eur(450) }]);
    quotes.doubt('eggs');
    await store.answer([]);
    expect(quotes.of(goods).get('eggs')).toMatchObject({ price: eur(500), quote: 'unknown' });
  });

  it('stay where the store, asked anew, does not answer', async () => {
    const goods = goodsOf(product('eggs'));
    quotes.of(goods);
    await store.answer([{ product: 'eggs', price: eur(450) }]);
    quotes.doubt('eggs');
    await store.answer(new Error('No.'));
    expect(quotes.of(goods).get('eggs')).toMatchObject({ price: eur(450), quote: 'told' });
  });

  it('are those of the store that is followed now', async () => {
    const goods = goodsOf(product('eggs'));
    quotes.of(goods);
    leave.abort();
    quotes.follow(null);
    await store.answer([{ product: 'eggs', price: eur(1) }]);
    expect(quotes.of(goods)).toBe(goods);
  });
});

describe('the prices of a thousand goods', () => {
  const thousand = goodsOf(...Array.from({ length: 1_000 }, (_, n) => product(`p${n}`)));
  const ids = (from: number, to: number) => [...thousand.keys()].slice(from, to);
  const asked = () => store.asked.flat();

  it('are asked for where somebody looks, each once, and no others', async () => {
    quotes.of(thousand);
    expect(asked()).toEqual([]);
    quotes.want(list, ids(0, 24));
    await store.answer([{ product: 'p3', price: eur(1) }]);
    quotes.want(list, ids(12, 36));
    await store.answer([]);
    expect(store.asked).toEqual([ids(0, 24), ids(24, 36)]);
    expect(quotes.of(thousand).get('p3')?.price).toEqual(eur(1));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(quotes.of(thousand).get('p500')?.quote).toBe('asking');
  });

  it('are asked for by what is shown before they are known', () => {
    quotes.want(list, ids(500, 512));
    quotes.of(thousand);
    expect(store.asked).toEqual([ids(500, 512)]);
  });

  it('are asked for in two calls at once, of fifty at most, and what is shown alone goes first', async () => {
    quotes.of(thousand);
    quotes.want(list, ids(0, 300));
    expect(store.asked).toEqual([ids(0, 50), ids(50, 100)]);
    quotes.want({}, ['p777']);
    expect(store.asked).toHaveLength(2);
    await store.answer([]);
    expect(store.asked[2]).toEqual(['p777', ...ids(100, 149)]);
    // What was scrolled past is no longer waited for.
    quotes.want(list, ids(600, 612));
    await store.answer([]);
    expect(store.asked[3]).toEqual(ids(600, 612));
    await store.answer([]);
    await store.answer([]);
    expect(store.asked).toHaveLength(4);
  });

  it('are asked for although the store never answers two calls', async () => {
    quotes.of(thousand);
    quotes.want(list, ids(0, 120));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.asked.at(-1)).toEqual(ids(100, 120));
  });

  it('are kept for a minute, and asked for anew when they come near after it', async () => {
    quotes.of(thousand);
    quotes.want(list, ids(0, 12));
    await store.answer([]);
    quotes.want(list, []);
    await vi.advanceTimersByTimeAsync(59_000);
    quotes.want(list, ids(0, 12));
    expect(store.asked).toHaveLength(1);
    quotes.want(list, []);
    await vi.advanceTimersByTimeAsync(2_000);
    quotes.want(list, ids(0, 12));
    expect(store.asked).toEqual([ids(0, 12), ids(0, 12)]);
  });

  it('are asked for anew when the store tells of changes: near ones now, others when they are', async () => {
    quotes.of(thousand);
    quotes.want(list, ids(0, 12));
    await store.answer([]);
    quotes.want(list, ids(12, 24));
    await store.answer([]);
    store.tell();
    expect(store.asked.at(-1)).toEqual(ids(12, 24));
    await store.answer([]);
    quotes.want(list, ids(0, 12));
    expect(store.asked.at(-1)).toEqual(ids(0, 12));
    expect(store.asked).toHaveLength(4);
  });

  it('are not said to be the show’s own where nobody waits for them any more', async () => {
    quotes.of(thousand);
    quotes.want(list, ids(0, 12));
    quotes.want(list, ids(12, 24));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(quotes.of(thousand).get('p0')?.quote).toBe('asking');
    expect(quotes.of(thousand).get('p12')?.quote).toBe('unknown');
  });

  it('are those of a store that throws at once, asked for each once', () => {
    store.quote = (products) => {
      store.asked.push(products.map(({ id }) => id));
      throw new Error('No.');
    };
    quotes.of(thousand);
    quotes.want(list, ids(0, 120));
    expect(asked()).toEqual(ids(0, 120));
    expect(quotes.of(thousand).get('p119')?.quote).toBe('unknown');
  });
});

describe('the store’s variants', () => {
  const honey = product('honey', {
    options: [
      {
        id: 'size',
        label: 'Size',
        values: [
          { id: 's', label: 'S' },
          { id: 'l', label: 'L' },
        ],
      },
    ],
    variants: [
      { id: 'small', options: { size: 's' }, ref: '21' },
      { id: 'large', options: { size: 'l' }, ref: '22', price: eur(900) },
    ],
  });

  it('are merged into the show’s by their refs', async () => {
    const goods = goodsOf(honey);
    quotes.of(goods);
    await store.answer([{ product: 'honey', variants: [{ ref: '22', price: eur(800), left: 0 }] }]);
    expect(quotes.of(goods).get('honey')).toMatchObject({
      quote: 'told',
      options: honey.options,
      variants: [{ id: 'small' }, { id: 'large', price: eur(800), left: 0 }],
    });
  });

  it('replace the show’s where the store gives its own options', async () => {
    const goods = goodsOf(honey);
    quotes.of(goods);
    const options = [{ id: 'jar', label: 'Jar', values: [{ id: 'xl', label: 'XL' }] }];
    const variants = [
      { ref: '22', price: eur(800), options: { jar: 'xl' } },
      { ref: '23', options: { jar: 'xl' } },
    ];
    await store.answer([{ product: 'honey', options, variants }]);
    expect(quotes.of(goods).get('honey')).toMatchObject({
      options,
      variants: [
        { id: 'large', ref: '22', options: { jar: 'xl' } },
        { id: '23', ref: '23' },
      ],
    });
  });

  it('cost what the show says where the store says nothing', async () => {
    const goods = goodsOf(honey);
    quotes.of(goods);
    const options = [{ id: 'jar', label: 'Jar', values: [{ id: 'xl', label: 'XL' }] }];
    const variants = [{ ref: '22', left: 4, options: { jar: 'xl' } }];
    await store.answer([{ product: 'honey', options, variants }]);
    expect(quotes.of(goods).get('honey')).toMatchObject({
      quote: 'unknown',
      variants: [{ id: 'large', price: eur(900), left: 4, options: { jar: 'xl' } }],
    });
  });
});

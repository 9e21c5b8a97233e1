import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../core/storage.js';
import { carryClick, keepClick, keptClick, tellOrder } from './index.js';

const CLICK = `${'a'.repeat(16)}.${'b'.repeat(22)}`;
const NEWER = `${'c'.repeat(16)}${'d'.repeat(22)}`;
const landing = (click: string) =>
  `https://shop.example/pears?utm_source=livestall&ls_click=${click}`;

describe('the click that led to a store', () => {
  it('is kept from the address where its link landed, and the last one counts', () => {
    const storage = memoryStorage();
    expect(keepClick({ address: landing(CLICK), storage })).toBe(CLICK);
    expect(keepClick({ address: 'https://shop.example/cart', storage })).toBe(CLICK);
    expect(keepClick({ address: landing(NEWER), storage })).toBe(NEWER);
    expect(keptClick({ storage })).toBe(NEWER);
  });

  it.each(['', 'short.one', `${CLICK}x`, '<script>', `${'a'.repeat(16)}.${'!'.repeat(22)}`])(
    'is not what somebody wrote there: %j',
    (forged) => {
      const storage = memoryStorage();
      expect(keepClick({ address: landing(encodeURIComponent(forged)), storage })).toBeNull();
    },
  );

  it('goes along to a checkout on another domain', () => {
    const storage = memoryStorage();
    const checkout = 'https://pay.example/c/7?step=1#pay';
    expect(carryClick(checkout, { storage })).toBe(checkout);
    keepClick({ address: landing(CLICK), storage });
    const carried = carryClick(checkout, { storage });
    expect(carried).toBe(`https://pay.example/c/7?step=1&ls_click=${CLICK}#pay`);
    const there = memoryStorage();
    expect(keepClick({ address: carried, storage: there })).toBe(CLICK);
  });

  it('is read again where the storage is refused, for as long as the page lives', () => {
    const broken = {
      getItem: () => {
        throw new Error('no');
      },
      setItem: () => {
        throw new Error('no');
      },
      removeItem: () => undefined,
    };
    expect(keepClick({ address: landing(CLICK), storage: broken })).toBe(CLICK);
  });
});

describe('an order on the thank-you page', () => {
  const order = {
    server: 'https://live.example/',
    id: 'o-1',
    total: { amount: 500, currency: 'USD' },
  };

  it('is told to the show server under its click, without cookies', async () => {
    const storage = memoryStorage();
    keepClick({ address: landing(CLICK), storage });
    const asked: [unknown, RequestInit | undefined][] = [];
    const told = await tellOrder({
      ...{ ...order, storage },
      fetch: (input, init) => {
        asked.push([input, init]);
        return Promise.resolve(new Response(null, { status: 204 }));
      },
    });
    expect(told).toBe(true);
    expect(asked).toMatchObject([
      [
        `https://live.example/v1/clicks/${CLICK}/orders`,
        {
          ...{ method: 'POST', credentials: 'omit', keepalive: true },
          body: '{"id":"o-1","total":{"amount":500,"currency":"USD"}}',
        },
      ],
    ]);
  });

  it('is told to nobody where nobody came by a link', async () => {
    const fetchFn = () => Promise.reject(new Error('asked'));
    expect(await tellOrder({ ...order, storage: memoryStorage(), fetch: fetchFn })).toBe(false);
  });

  it('says by code why it does not count', async () => {
    const storage = memoryStorage();
    keepClick({ address: landing(CLICK), storage });
    const answer = (response: Response) =>
      tellOrder({ ...order, storage, fetch: () => Promise.resolve(response) });
    const closed = Response.json({ code: 'closed', title: 'Over' }, { status: 409 });
    await expect(answer(closed)).rejects.toMatchObject({ code: 'closed' });
    const gone = tellOrder({ ...order, storage, fetch: () => Promise.reject(new TypeError('x')) });
    await expect(gone).rejects.toMatchObject({ code: 'offline' });
  });
});

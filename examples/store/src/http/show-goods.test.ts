import { expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';

interface Found {
  products: { id: string; url: string }[];
  next?: string;
}

it('tells each of its goods with its whole address, to pages of any origin', async () => {
  const { store, visitor } = await openStore();
  const { headers } = await visitor.request('/api/show-goods');
  expect(headers.get('access-control-allow-origin')).toBe('*');
  const { body } = await visitor.api<Found>('GET', '/api/show-goods');
  expect(body).not.toHaveProperty('next');
  expect(body.products).toHaveLength(7);
  for (const product of body.products) {
    expect(product.id).toMatch(/^[\w-]{1,64}$/);
    expect(product.url).toBe(`${store.address}/products/${product.id}`);
  }
});

it('finds them by words of their names, with the ids of what goes into the cart', async () => {
  const { visitor } = await openStore();
  const { body } = await visitor.api<Found>('GET', '/api/show-goods?text=HONEY');
  expect(body.products).toMatchObject([
    {
      id: 'honey',
      price: { amount: 950, currency: 'USD' },
      options: [{ id: 'size', values: [{ id: '250-g', label: '250 g' }, {}, {}] }],
      variants: [
        { id: 'honey-250g', options: { size: '250-g' } },
        { id: 'honey-500g', price: { amount: 1690 } },
        {},
      ],
      provenance: { origin: { country: 'US' }, harvestDate: '2026-09-12' },
    },
  ]);
  const none = await visitor.api<Found>('GET', '/api/show-goods?text=zeppelin');
  expect(none.body).toEqual({ products: [] });
});

it('goes on where it was told to', async () => {
  const { visitor } = await openStore();
  const { body } = await visitor.api<Found>('GET', '/api/show-goods?after=6');
  expect(body.products).toHaveLength(1);
  expect(await visitor.api('GET', '/api/show-goods?after=x')).toMatchObject({ status: 400 });
});

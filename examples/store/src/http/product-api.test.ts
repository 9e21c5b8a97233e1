import { expect, it } from 'vitest';
import { openStore } from '../testing/open-store.ts';

it('lists the seven goods in the order of the shop window', async () => {
  const { visitor } = await openStore();
  const { body } = await visitor.api<{ products: { id: string }[] }>('GET', '/api/products');
  expect(body.products.map(({ id }) => id)).toEqual([
    'persimmons',
    'honey',
    'tomatoes',
    'eggs',
    'pears',
    'rice',
    'jam-persimmons',
  ]);
});

it('tells options, variants with their stock, picture and provenance of one', async () => {
  const { visitor } = await openStore({ stock: { 'honey-1kg': 2 } });
  const { body } = await visitor.api('GET', '/api/products/honey');
  expect(body).toMatchObject({
    url: '/products/honey',
    currency: 'USD',
    options: [{ name: 'size', values: ['250 g', '500 g', '1 kg'] }],
    picture: { url: '/goods/honey.jpg', width: 800, height: 800 },
    provenance: { producer: 'Mei Lin, Willow Bend Farm', harvested: '2026-09-12' },
  });
  expect(body['variants']).toContainEqual({
    id: 'honey-1kg',
    options: { size: '1 kg' },
    price: 2990,
    stock: 2,
  });
});

it('packs no brown rice in 10 kg', async () => {
  const { visitor } = await openStore();
  const { body } = await visitor.api<{ variants: { id: string }[] }>('GET', '/api/products/rice');
  expect(body.variants).toHaveLength(5);
  expect(body.variants.map(({ id }) => id)).not.toContain('rice-brown-10kg');
});

it('says so when it does not sell a thing', async () => {
  const { visitor } = await openStore();
  expect(await visitor.api('GET', '/api/products/bananas')).toMatchObject({
    status: 404,
    body: { code: 'unknown_product' },
  });
});

it('has a picture of everything that it sells', async () => {
  const { visitor } = await openStore();
  const { body } = await visitor.api<{ products: { picture: { url: string } }[] }>(
    'GET',
    '/api/products',
  );
  for (const { picture } of body.products) {
    const { status, headers } = await visitor.request(picture.url);
    expect([picture.url, status, headers.get('content-type')]).toEqual([
      picture.url,
      200,
      'image/jpeg',
    ]);
  }
});

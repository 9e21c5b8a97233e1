import { afterEach, expect, it, vi } from 'vitest';
import { askGraphQl } from './ask-graph-ql.js';

afterEach(() => vi.unstubAllGlobals());

const ask = (body: string, status = 200) => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
  return askGraphQl('https://shop.example/graphql', '{ shop }', {}, { headers: {} });
};

it.each([
  ['{}', 200],
  ['null', 200],
  ['{"message":"Not found"}', 404],
])('takes %s for no GraphQL API', async (body, status) => {
  await expect(ask(body, status)).rejects.toMatchObject({
    code: 'store-unreachable',
    message: `https://shop.example/graphql answered ${status}, and nothing of GraphQL’s.`,
  });
});

it('reads data and errors, and tells a query that the API does not know from them', async () => {
  const error = { message: 'No.' };
  const both = await ask(JSON.stringify({ data: { shop: null }, errors: [error, error] }));
  expect(both).toMatchObject({ data: { shop: null }, error, status: 200 });
  expect(await ask('{"data":{"shop":1}}')).toMatchObject({ data: { shop: 1 }, error: null });
  await expect(ask(JSON.stringify({ errors: [error] }), 400)).rejects.toThrow(TypeError);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textOfBlocks } from './text-of-blocks.js';

it('has a line for each block, and for each item of a list, without markup', () => {
  const blocks = [
    { type: 'header', data: { text: 'From <b>one</b> hill', level: 2 } },
    {
      type: 'list',
      data: { items: ['Ripe &amp; sweet', { content: 'Picked', items: ['by hand'] }] },
    },
    { type: 'image', data: { file: {} } },
    { type: 'paragraph', data: { text: '' } },
  ];
  expect(textOfBlocks(JSON.stringify({ time: 1, blocks }))).toBe(
    'From one hill\nRipe & sweet\nPicked\nby hand',
  );
});

it('has an answer to whatever stands there', () => {
  const odd = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.json(),
    fc.jsonValue().map((blocks) => JSON.stringify({ blocks })),
    fc.jsonValue().map((data) => JSON.stringify({ blocks: [null, { data }] })),
    fc.jsonValue().map((items) => JSON.stringify({ blocks: [{ data: { items } }] })),
  );
  fc.assert(
    fc.property(odd, (json) => {
      expect(typeof textOfBlocks(json)).toBe('string');
    }),
  );
});

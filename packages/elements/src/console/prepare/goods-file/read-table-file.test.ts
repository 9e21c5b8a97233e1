import { expect, it } from 'vitest';
import { readTableFile } from './read-table-file.js';

function unreadable(size: number): Blob {
  const file = new Blob();
  Object.defineProperty(file, 'size', { value: size });
  file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));
  return file;
}

it('reads a table', async () => {
  const table = { head: ['id', 'price'], rows: [{ row: 2, cells: ['pears', '9'] }] };
  expect(await readTableFile(new Blob(['id,price\npears,9']))).toEqual(table);
});

it('says of a file that cannot be read any more that it is gone', async () => {
  expect(await readTableFile(unreadable(100))).toBe('fileGone');
});

it('does not bring a file that is too long into memory', async () => {
  expect(await readTableFile(unreadable(9 * 1_048_576))).toBe('fileLong');
});

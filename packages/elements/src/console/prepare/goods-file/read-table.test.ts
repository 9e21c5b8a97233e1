import { expect, it } from 'vitest';
import { MOST_ROWS, readTable } from './read-table.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [{ row: 2, cells: ['pears', '16,50'] }];

it.each([
  ['commas', 'id,price\npears,"16,50"\n'],
  ['semicolons and a byte order mark, as Excel saves it', '\uFEFFid;price\r\npears;16,50\r\n'],
  ['tabs', 'id\tprice\rpears\t16,50'],
])('reads %s', (_, text) => {
  expect(readTable(utf8(text))).toEqual({ head: ['id', 'price'], rows });
});

it('reads UTF-16, as Excel saves “Unicode text”', () => {
  const text = '\uFEFFid\tprice\npears\t16,50';
  expect(
    readTable(new Uint8Array(Uint16Array.from(text, (one) => one.charCodeAt(0)).buffer)),
  ).toEqual({ head: ['id', 'price'], rows });
});

it('counts rows as a spreadsheet does, over cells of several lines and rows with nothing in them', () => {
  const table = readTable(utf8('id,about\na,"two\nlines, ""quoted"""\n,\n\nb,"\'=1+1"\nc,x,y,z'));
  expect(table).toHaveProperty('rows', [
    { row: 2, cells: ['a', 'two\nlines, "quoted"'] },
    { row: 5, cells: ['b', '=1+1'] },
    { row: 6, cells: ['c', 'x', 'y', 'z'] },
  ]);
});

it.each([
  ['fileNotText', new Uint8Array([0x69, 0x64, 0x0a, 0xfc, 0x21])],
  ['fileEmpty', utf8('')],
  ['fileEmpty', utf8('id,price\n,\n')],
  ['fileQuotes', utf8('id,price\npears,"16')],
  ['fileLong', utf8(`id\n${'a\n'.repeat(MOST_ROWS + 1)}`)],
])('says why it reads none: %s', (fault, bytes) => {
  expect(readTable(bytes)).toBe(fault);
});

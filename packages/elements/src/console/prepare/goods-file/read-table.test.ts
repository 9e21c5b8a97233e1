import { expect, it } from 'vitest';
import { MOST_ROWS, readTable } from './read-table.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
const rows = [{ row: 2, cells: ['pears', '16,50'] }];

it.each([
  ['commas', 'id,price\npears,"16,50"\n'],
  ['semicolons and a byte order mark, as Excel saves it', '\uFEFFid;price\r\npears;16,50\r\n'],
  ['tabs', 'id\tprice\rpears\t16,50'],
  ['the line by which Excel is told the separator', 'sep=;\r\nid;price\r\npears;16,50'],
])('reads %s', (_, text) => {
  expect(readTable(utf8(text))).toEqual({ head: ['id', 'price'], rows });
});

it.each([
  ['with its mark, as Excel saves “Unicode text”', '\uFEFF', false],
  ['without', '', false],
  ['in the other order', '\uFEFF', true],
  ['in the other order without its mark', '', true],
])('reads UTF-16 %s', (_, mark, bigEndian) => {
  const text = `${mark}id\tprice\npears\t16,50`;
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  }
  expect(readTable(new Uint8Array(view.buffer))).toEqual({ head: ['id', 'price'], rows });
});

const GBK = [0x69, 0x64, 0x0a, 0xb8, 0xbb, 0xd3, 0xd0, 0xcc, 0xf0, 0xca, 0xc1];
const WESTERN = [0x69, 0x64, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x0a];

it.each([
  ['gb18030', GBK, '富有甜柿'],
  ['windows-1252', WESTERN, 'café'],
] as const)(
  'reads what is no Unicode as the likeliest that it can be: %s',
  (encoding, bytes, id) => {
    const rows = [{ row: 2, cells: [id] }];
    const table = readTable(new Uint8Array(bytes), ['gb18030', 'windows-1252']);
    expect(table).toEqual({ head: ['id'], rows, encoding });
  },
);

it('takes no workbook and no picture for a table', () => {
  const zip = new TextEncoder().encode('PK\x03\x04\x14\x00\x06\x00 [Content_Types].xml');
  expect(readTable(zip, ['gb18030', 'windows-1252'])).toBe('fileNotText');
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

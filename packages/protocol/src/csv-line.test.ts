import { expect, it } from 'vitest';
import { csvLine } from './csv-line.js';

it.each([
  ['=HYPERLINK("https://evil.example","Mei")', `"'=HYPERLINK(""https://evil.example"",""Mei"")"`],
  ['+1', "'+1"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['Lin, Mei', '"Lin, Mei"'],
  ['Mei\r\n=1', '"Mei\r\n=1"'],
  ['Mei Lin', 'Mei Lin'],
])('lets no text be run as a formula: %j', (text, cell) => {
  expect(csvLine([text, -1])).toBe(`${cell},-1\r\n`);
});

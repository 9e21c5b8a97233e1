import { csv2json } from 'csv42';
import { decodeAs, decodeText } from '../../decode-text.js';
import type { Encoding } from './encodings.js';

/** The most rows that a file may have. */
export const MOST_ROWS = 10_000;

/** More cells than any row of goods has: those beyond are not kept. */
const MOST_CELLS = 64;

/** Why a file cannot be read, by the name of the term that says so. */
export type TableFault = 'fileGone' | 'fileNotText' | 'fileEmpty' | 'fileLong' | 'fileQuotes';

/** A row that has something in it. */
export interface TableRow {
  /** As a spreadsheet counts it: the head is row 1. */
  row: number;
  cells: readonly string[];
}

/** What a file of values says. */
export interface Table {
  head: readonly string[];
  rows: readonly TableRow[];
  /** What it was taken to be in, where it is no Unicode. */
  encoding?: Encoding;
}

/**
 * Reads a file as spreadsheets save it: UTF-8 or UTF-16, with a byte order mark or without, its values between commas,
 * semicolons or tabs.
 *
 * @param encodings What it may be in where it is neither, the likeliest first.
 */
export function readTable(
  bytes: Uint8Array,
  encodings: readonly Encoding[] = [],
): Table | TableFault {
  const unicode = decodeText(bytes);
  const encoding =
    unicode === null ? encodings.find((one) => decodeAs(one, bytes) !== null) : undefined;
  const text = encoding ? decodeAs(encoding, bytes) : unicode;
  if (text === null) return 'fileNotText';
  const all = parse(text);
  if (!all) return 'fileQuotes';
  const [head, ...rows] = all.map((cells, index) => ({ row: index + 1, cells }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head || filled.length === 0) return 'fileEmpty';
  if (filled.length > MOST_ROWS) return 'fileLong';
  return { head: head.cells, rows: filled, ...(encoding && { encoding }) };
}

function parse(whole: string): string[][] | null {
  const [said = '', separator] = /^sep=([,;\t])\r?\n/i.exec(whole) ?? [];
  const text = whole.slice(said.length);
  const fields = Array.from({ length: MOST_CELLS }, (_, index) => ({
    index,
    setValue: (record: Record<string, unknown>, value: unknown) => {
      record[index] = value;
    },
  }));
  try {
    return csv2json<Record<string, string>>(text.replace(/\r\n?/g, '\n'), {
      header: false,
      delimiter: separator ?? delimiterOf(text),
      fields: () => fields,
      parseValue: plain,
    }).map((record) => Object.values(record));
  } catch {
    return null;
  }
}

/** What stands most often between the names of the columns: Excel takes a semicolon where the comma is in prices. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/[\r\n]/, 1);
  const count = (delimiter: string) => head.split(delimiter).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] ?? ',';
}

/** A cell without the sign by which our own files keep it from being run as a formula. */
function plain(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\n])/, '').trim();
}

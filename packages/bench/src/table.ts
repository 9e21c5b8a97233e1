import { barOf } from './bars.ts';
import { rounded, type Row } from './rows.ts';

const COLUMNS = [
  'bench',
  'case',
  'subject',
  'metric',
  'median',
  'min',
  'max',
  'unit',
  'n',
  'low',
  'high',
] as const;

/** The rows as one table of aligned text, with what is asked of them. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    ...COLUMNS.map((column) => {
      const value = row[column];
      return typeof value === 'number' ? rounded(value) : (value ?? '');
    }),
    barOf(row, rows),
  ]);
  const heads = [...COLUMNS, 'bar'];
  const lines = [heads, ...cells];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

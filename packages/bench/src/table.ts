import type { Row } from './rows.ts';

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

/** The rows as one table of aligned text. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) =>
    COLUMNS.map((column) => {
      const value = row[column];
      return typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? '');
    }),
  );
  const lines = [[...COLUMNS], ...cells];
  const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

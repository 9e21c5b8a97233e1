import { csvLine, textIn, type ReportKind, type ReportRow, type Sales } from '@livestall/protocol';
import { REPORT_NAMES } from './report-names.js';

const AMOUNTS = ['orders', 'revenue', 'commission', 'unconfirmed', 'unconfirmedRevenue'] as const;

const NOTHING: Sales = {
  ...{ currency: '', orders: 0, revenue: 0, commission: 0 },
  ...{ unconfirmed: 0, unconfirmedRevenue: 0 },
};

/**
 * A report for a spreadsheet: a line a row and currency, amounts in minor units. A row's clicks stand in its first line
 * alone, so that a column can be added up.
 *
 * @param languages Of the names of goods: BCP 47 tags, most wanted first.
 */
export function reportCsv(
  by: ReportKind,
  rows: readonly ReportRow[],
  languages: readonly string[] = [],
): string {
  const names = REPORT_NAMES[by];
  const titled = by === 'link';
  const head = csvLine([...names, ...(titled ? ['title'] : []), 'clicks', 'currency', ...AMOUNTS]);
  const lines = rows.flatMap((row) => {
    const sales = row.sales.length > 0 ? row.sales : [NOTHING];
    return sales.map((one, index) =>
      csvLine([
        ...names.map((name) => row[name] ?? ''),
        ...(titled ? [textIn(row.title, languages)] : []),
        index === 0 ? row.clicks : 0,
        one.currency,
        ...AMOUNTS.map((name) => one[name]),
      ]),
    );
  });
  return head + lines.join('');
}

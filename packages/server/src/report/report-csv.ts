import {
  csvLine,
  minorDigits,
  textIn,
  type Report,
  type ReportRow,
  type Sales,
} from '@livestall/protocol';
import { REPORT_NAMES } from './report-names.js';

const NUMBERS = ['orders', 'revenue', 'commission', 'unconfirmed', 'unconfirmedRevenue'] as const;

const NOTHING: Sales = {
  ...{ currency: '', orders: 0, revenue: 0, commission: 0 },
  ...{ unconfirmed: 0, unconfirmedRevenue: 0 },
};

/**
 * A report for a spreadsheet: a line a row and currency, amounts with a point. A row's clicks stand in its first line
 * alone, so that a column can be added up. The last line is of all that is not listed.
 *
 * @param languages Of the names of goods: BCP 47 tags, most wanted first.
 */
export function reportCsv(
  { by, rows, rest }: Pick<Report, 'by' | 'rows' | 'rest'>,
  languages: readonly string[] = [],
): string {
  const names = REPORT_NAMES[by];
  const columns = by === 'link' ? [...names, 'title'] : names;
  const lines = rows.flatMap((row) => {
    const said = names.map((name) => row[name] ?? '');
    return linesOf(by === 'link' ? [...said, textIn(row.title, languages)] : said, row);
  });
  const others = rest
    ? linesOf([`(+ ${rest.count})`, ...columns.slice(1).map(() => '')], rest)
    : [];
  return csvLine([...columns, 'clicks', 'currency', ...NUMBERS]) + [...lines, ...others].join('');
}

function linesOf(
  names: readonly string[],
  { clicks, sales }: Pick<ReportRow, 'clicks' | 'sales'>,
): string[] {
  return (sales.length > 0 ? sales : [NOTHING]).map((one, index) =>
    csvLine([...names, index === 0 ? clicks : 0, one.currency, ...NUMBERS.map(written(one))]),
  );
}

/** A number of some sales as it stands in a spreadsheet. */
function written(sales: Sales): (name: (typeof NUMBERS)[number]) => number | string {
  const digits = minorDigits(sales.currency);
  return (name) => {
    const isCount = name === 'orders' || name === 'unconfirmed';
    return isCount ? sales[name] : (sales[name] / 10 ** digits).toFixed(digits);
  };
}

import { sumOfRows, type ReportRest, type ReportRow } from '@livestall/protocol';

/**
 * The rows that a report lists, the most followed first, and the rest as one. Anybody can name pages of their own in a link that they
 * follow, so those that sold go before all others.
 */
export function listMost(
  rows: readonly ReportRow[],
  most: number,
): { listed: ReportRow[]; rest?: ReportRest } {
  const listed = rows.toSorted(byClicks);
  if (rows.length <= most) return { listed };
  const first = listed.toSorted((a, b) => Number(hasSold(b)) - Number(hasSold(a)));
  const others = first.slice(most);
  return {
    listed: first.slice(0, most).toSorted(byClicks),
    rest: { count: others.length, ...sumOfRows(others) },
  };
}

function byClicks(a: ReportRow, b: ReportRow): number {
  return b.clicks - a.clicks;
}

/** As its store says: a browser's word is nothing to go by. */
function hasSold({ sales }: ReportRow): boolean {
  return sales.some(({ orders }) => orders > 0);
}

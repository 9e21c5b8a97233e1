import type { ReportRow, Sales } from './order.js';

/** Rows of a report as one, each currency for itself. */
export function sumOfRows(
  rows: readonly Pick<ReportRow, 'clicks' | 'sales'>[],
): Pick<ReportRow, 'clicks' | 'sales'> {
  const sales = new Map<string, Sales>();
  for (const one of rows.flatMap((row) => row.sales)) {
    const so = sales.get(one.currency);
    sales.set(one.currency, so ? added(so, one) : one);
  }
  return { clicks: rows.reduce((sum, { clicks }) => sum + clicks, 0), sales: [...sales.values()] };
}

function added(one: Sales, other: Sales): Sales {
  return {
    currency: one.currency,
    orders: one.orders + other.orders,
    revenue: one.revenue + other.revenue,
    commission: one.commission + other.commission,
    unconfirmed: one.unconfirmed + other.unconfirmed,
    unconfirmedRevenue: one.unconfirmedRevenue + other.unconfirmedRevenue,
  };
}

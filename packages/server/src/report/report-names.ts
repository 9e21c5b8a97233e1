import type { ReportKind, ReportRow } from '@livestall/protocol';

/** A field that tells one row of a report from another. */
export type ReportName = Exclude<keyof ReportRow, 'title' | 'clicks' | 'sales'>;

/** What tells one row of a report from another. */
export const REPORT_NAMES: Record<ReportKind, readonly ReportName[]> = {
  link: ['show', 'product'],
  host: ['host'],
  page: ['page'],
  medium: ['medium'],
  show: ['show'],
};

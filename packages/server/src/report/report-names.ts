import type { ReportKind } from '@livestall/protocol';

/** What tells one row of a report from another. */
export const REPORT_NAMES: Record<ReportKind, readonly ('show' | 'product' | 'host' | 'page')[]> = {
  link: ['show', 'product'],
  host: ['host'],
  page: ['page'],
  show: ['show'],
};

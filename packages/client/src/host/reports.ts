import type { DemandReport, Report, ReportKind } from '@livestall/protocol';

/** What a report is asked of. What is left out narrows nothing. */
export interface ReportQuery {
  by: ReportKind;
  /** One show's id. */
  show?: string;
  /** From this moment on, milliseconds since the epoch. */
  from?: number;
  /** Up to before this moment, milliseconds since the epoch. */
  to?: number;
}

/** A report for a spreadsheet. */
export interface ReportFileQuery extends ReportQuery {
  /** The language of the names of goods, as a BCP 47 tag. Absent: English, or whatever they have. */
  lang?: string;
}

/**
 * What the links of the seller's shows brought, and what their viewers wish for, as far as the session reaches.
 *
 * @throws StallError `wrong-state`, `forbidden`, `offline`.
 */
export interface Reports {
  /** The most followed first. */
  read(query: ReportQuery): Promise<Report>;
  /** The same as a file for spreadsheets (CSV). */
  file(query: ReportFileQuery): Promise<Blob>;
  /** What viewers wish for: by product and region, the most wished for first. A viewer counts once in each show. */
  demand(query?: Omit<ReportQuery, 'by'>): Promise<DemandReport>;
}

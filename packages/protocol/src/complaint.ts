import type { QuotedText, Role } from './message.js';

/** What may be reported. */
export type ReportedKind = 'message' | 'product' | 'host';

/** Why. */
export type ReportReason = 'spam' | 'abuse' | 'scam' | 'fake' | 'unsafe' | 'other';

/** The longest text of a report, in UTF-16 units. */
export const COMPLAINT_LIMIT = 500;

/** `POST /v1/shows/{show}/reports`: somebody finds that something is wrong. */
export interface Complaint {
  of: ReportedKind;
  /** Of the line or the product; absent for the host. */
  id?: string;
  reason: ReportReason;
  text?: string;
}

/** Something that was reported, as the house and the operator read it. Who did is told to nobody. */
export interface Reported {
  /** Stands for it in a list. */
  report: string;
  show: string;
  of: ReportedKind;
  /** Of the line or the product; `''` for the host. */
  id: string;
  /** When it was reported last, and when first. */
  at: number;
  firstAt: number;
  /** How many reported it, and how many for which reason. */
  count: number;
  reasons: { [reason in ReportReason]?: number };
  /** What they wrote, the newest first, at most three. */
  texts: string[];
  /** Of a line: whose it is, and what it says. `''`: its writer is forgotten. */
  sender?: string;
  name?: string;
  role?: Role;
  text?: string;
  /** Of a line: those that were said next to it and are shown, oldest first, at most two on each side. */
  before?: QuotedText[];
  after?: QuotedText[];
  /** Whether the house has seen to it. */
  closed: boolean;
}

/** `GET /v1/accounts/{account}/reports`: a page of them, newest first. */
export interface ReportedPage {
  reports: Reported[];
  /** Pass as `before` for the page after; absent at the end. */
  before?: string;
}

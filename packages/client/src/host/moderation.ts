import type { AuditPage, Newcomers } from '@livestall/protocol';

/**
 * What those of the house read to keep the talk of the show in hand in order. What is done goes by `act`; what waits, who is
 * barred and what was reported stands in `backstage`.
 *
 * @throws StallError `wrong-state`, `forbidden`, `offline`.
 */
export interface Moderation {
  /** What the house did, newest first. @param before That of the page before; absent: the newest. */
  audit(before?: string): Promise<AuditPage>;
  /** Those whose first line came since, with their lines. @param since Server time. */
  newcomers(since: number): Promise<Newcomers>;
}

import type { ReportedKind, ReportReason } from '@livestall/protocol';

/** Why something is reported, the likely first. */
const REASONS: Readonly<Record<ReportedKind, readonly ReportReason[]>> = {
  message: ['abuse', 'spam', 'scam', 'other'],
  product: ['fake', 'unsafe', 'scam', 'other'],
  host: ['scam', 'abuse', 'fake', 'other'],
};

/** What each is called. */
export const REASON_TERMS = {
  spam: 'reportSpam',
  abuse: 'reportAbuse',
  scam: 'reportScam',
  fake: 'reportFake',
  unsafe: 'reportUnsafe',
  other: 'reportOther',
} as const satisfies { readonly [reason in ReportReason]: string };

/** The reasons that one may choose from. */
export function reasonsOf(of: ReportedKind): readonly ReportReason[] {
  return REASONS[of];
}

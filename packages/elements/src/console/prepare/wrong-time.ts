/** What is wrong with the time at which something is to open by itself, as a term. */
export function wrongTime(opensAt: number, now: number): 'needsTime' | 'needsFuture' | false {
  if (!Number.isFinite(opensAt)) return 'needsTime';
  return opensAt <= now && 'needsFuture';
}

import { REACTIONS, type Reaction, type ReactionSums } from '@livestall/protocol';

/**
 * What floats for what was sent: all of it, and of a crowd's as many as `most`, in about the shares that were sent, mixed.
 */
export function pickFloats(sums: ReactionSums, most: number): Reaction[] {
  const sent = REACTIONS.flatMap((one) => ({ one, count: sums[one] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const all = sent.reduce((sum, { count }) => sum + count, 0);
  const share = Math.min(1, most / all);
  const placed = sent.flatMap(({ one, count }) => {
    // Of what a single viewer sent one floats, however large the crowd.
    const floats = Math.max(1, Math.round(count * share));
    return Array.from({ length: floats }, (_, index) => ({ one, at: (index + 0.5) / floats }));
  });
  return placed
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ one }) => one);
}

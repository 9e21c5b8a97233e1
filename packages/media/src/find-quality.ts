import type { Quality } from './stream-player.js';

/**
 * The rendition that was wished for, or the one most like it: the best of those that are no larger, else the lightest
 * picture. What was chosen in one stream holds in the next, whose bit rates are others.
 */
export function findQuality<T extends Quality>(list: readonly T[], id: string): T | undefined {
  const same = list.find((one) => one.id === id);
  const lines = Number.parseInt(id, 10);
  if (same || Number.isNaN(lines)) return same;
  if (lines === 0) return list.find((one) => one.lines === 0);
  const pictures = list.filter((one) => one.lines > 0).sort((a, b) => a.bitrate - b.bitrate);
  return pictures.findLast((one) => one.lines <= lines) ?? pictures[0];
}

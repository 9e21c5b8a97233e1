import type { HostBadge } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

const BADGES = {
  farmer: 'badgeFarmer',
  official: 'badgeOfficial',
  expert: 'badgeExpert',
  celebrity: 'badgeCelebrity',
} as const satisfies Record<HostBadge, string>;

/** A badge in words; `''` for none, or for one of a later version. */
export function badgeInWords(badge: HostBadge | undefined, words: Words): string {
  return badge && Object.hasOwn(BADGES, badge) ? words.term(BADGES[badge]) : '';
}

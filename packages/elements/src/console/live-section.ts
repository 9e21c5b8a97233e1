import type { Role } from '@livestall/protocol';

/** A part of the live place. A phone shows one at a time, a desk all of them. */
export type LiveSection = 'goods' | 'chat' | 'questions' | 'more';

const ALL: readonly LiveSection[] = ['goods', 'chat', 'questions', 'more'];

/** The sections that a role has, in their order. */
export function sectionsOf(role: Role | undefined): readonly LiveSection[] {
  return role === 'moderator' ? ALL.filter((one) => one !== 'goods') : ALL;
}

import type { OwnLine } from '@livestall/protocol';

/**
 * What became of a line, as its row says it (`message.redacted`): shown; taken away by hand, or with its person; waiting for the
 * house, or refused by it; or shown to its sender alone.
 */
export const LINE = {
  shown: 0,
  redacted: 1,
  withPerson: 2,
  held: 3,
  refused: 4,
  shadowed: 5,
} as const;

/** One of these. */
export type LineFate = (typeof LINE)[keyof typeof LINE];

/** What its sender is told of it. */
export function heldAs(fate: LineFate): Pick<OwnLine, 'held'> {
  if (fate === LINE.held) return { held: 'waiting' };
  return fate === LINE.refused ? { held: 'refused' } : {};
}

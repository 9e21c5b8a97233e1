import type { ShowState } from './show-state.js';

/** Whose lines are taken: everybody's, those of who follows the seller, or of who bought here. */
export type Speakers = 'all' | 'followers' | 'buyers';

/** How viewers may talk in a show. The house is bound by none of it. */
export interface TalkRules {
  /** From one line of a viewer until their next, in milliseconds; 0: no slow mode. */
  readonly slowMs: number;
  readonly who: Speakers;
  /** Whether a viewer's line waits until somebody of the house has let it through. */
  readonly approve: boolean;
  /** Whose addresses are links: those in lines of the house, or in everybody's. */
  readonly links: 'house' | 'all';
  /** Whether the talk keeps step with the picture, where being ahead of it spoils something. */
  readonly delayed: boolean;
}

/** The longest wait between two lines, in milliseconds: ten minutes. */
export const SLOW_LIMIT_MS = 600_000;

/** What holds where nobody has set a rule. */
export const OPEN_TALK: TalkRules = Object.freeze({
  slowMs: 0,
  who: 'all',
  approve: false,
  links: 'house',
  delayed: false,
});

/** The rules of a show's talk. */
export function talkRules({ talk }: Pick<ShowState, 'talk'>): TalkRules {
  return talk ?? OPEN_TALK;
}

/** What of a change differs from the rules as they stand. */
export function changedRules(
  rules: TalkRules,
  change: Readonly<Partial<TalkRules>>,
): Partial<TalkRules> {
  const named = Object.entries(change) as [keyof TalkRules, unknown][];
  return Object.fromEntries(named.filter(([rule, value]) => rules[rule] !== value));
}

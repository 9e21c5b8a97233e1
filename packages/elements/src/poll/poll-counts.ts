import type { Show } from '@livestall/client';
import { pollGauge, readGauge, type Poll, type PollCounts } from '@livestall/protocol';

/** How many voted for one choice, and which part of all votes these are. */
export interface ChoiceCount {
  readonly id: string;
  readonly votes: number;
  /** From 0 to 1. */
  readonly share: number;
}

/** The votes of a poll by choice, in its order: as the log has them once it is over, else as the newest readings do. */
export function pollCounts(
  { id: poll, choices }: Pick<Poll, 'id' | 'choices'>,
  told: PollCounts | undefined,
  { gauges }: Pick<Show, 'gauges'>,
): readonly ChoiceCount[] {
  const counts = choices.map(({ id }) => ({
    id,
    votes: told ? (told[id] ?? 0) : (readGauge(gauges, pollGauge(poll, id)) ?? 0),
  }));
  const all = counts.reduce((sum, { votes }) => sum + votes, 0);
  return counts.map((one) => ({ ...one, share: all === 0 ? 0 : one.votes / all }));
}

/** How many voted. */
export function allVotes(counts: readonly ChoiceCount[]): number {
  return counts.reduce((sum, { votes }) => sum + votes, 0);
}

import type { Show } from '@livestall/client';
import { readGauge, votesGauge, type Backstage, type Question } from '@livestall/protocol';

/** The questions that wait, with how many want each answered by now: the most wanted, then those that wait longest. */
export function openQuestions(
  { now, gauges }: Pick<Show, 'now' | 'gauges'>,
  backstage: Backstage | null,
): (Question & { votes: number })[] {
  return (backstage?.questions ?? [])
    .filter(({ id }) => id !== now.question?.id)
    .map((one) => ({ ...one, votes: readGauge(gauges, votesGauge(one.id)) ?? one.votes ?? 0 }))
    .sort((a, b) => b.votes - a.votes || a.at - b.at);
}

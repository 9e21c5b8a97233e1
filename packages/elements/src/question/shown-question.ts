import type { Show } from '@livestall/client';
import type { ShownQuestion } from '@livestall/protocol';

/** The question that the picture shows being answered. What was taken away since is drawn at no moment of a replay either. */
export function shownQuestion({ now, stage }: Pick<Show, 'now' | 'stage'>): ShownQuestion | null {
  const { question } = stage;
  return question && !now.withdrawn?.includes(question.id) ? question : null;
}

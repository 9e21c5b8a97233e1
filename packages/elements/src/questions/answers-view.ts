import type { Show } from '@livestall/client';
import type { Answer } from '@livestall/protocol';

/**
 * What was answered so far, newest first, though the picture has not come to it; without what is being answered, and
 * without lines that nobody is to read any more.
 */
export function answersView({
  now,
  stage,
  chat,
}: Pick<Show, 'now' | 'stage' | 'chat'>): readonly Answer[] {
  const current = [now.question?.id, stage.question?.id];
  return (now.answers ?? []).toReversed().flatMap((answer) => {
    const { message, ...rest } = answer;
    if (current.includes(answer.question.id)) return [];
    if (!message || !chat.redacted.has(message.id)) return [answer];
    return rest.aloud ? [rest] : [];
  });
}

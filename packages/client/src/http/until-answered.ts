import type { StallError } from '@livestall/protocol';
import { pause } from '../core/context.js';
import type { Context } from '../core/context.js';
import { isAborted } from '../core/is-aborted.js';
import { isPassing, toStallError } from './to-stall-error.js';

/**
 * Tries until there is an answer. Being cut off, a busy server and a twin in flight are no answers.
 *
 * @param tryAgain Says for an error whether to go on.
 * @throws StallError what the server answered, or `offline` when the context was closed.
 */
export async function untilAnswered<T>(
  context: Pick<Context, 'naps' | 'signal'>,
  attempt: () => Promise<T>,
  tryAgain: (error: StallError) => boolean = isPassing,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = toStallError(thrown);
      if (isAborted(context.signal) || !tryAgain(error)) throw error;
      await pause(context, failures, error);
      if (isAborted(context.signal)) throw error;
    }
  }
}

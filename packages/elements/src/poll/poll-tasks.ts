import type { Show } from '@livestall/client';
import { PollVotedEvent } from '../events/poll-voted-event.js';
import { Tasks } from '../render/tasks.js';

/** Votes in polls for an element. */
export class PollTasks extends Tasks<'voting'> {
  /** Votes. Never rejects. */
  vote(poll: string, choice: string, show: Show): Promise<void> {
    return this.do(poll, 'voting', async (tell) => {
      tell(new PollVotedEvent(await show.vote(poll, choice)));
    });
  }
}

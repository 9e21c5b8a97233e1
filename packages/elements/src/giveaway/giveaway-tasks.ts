import type { Show } from '@livestall/client';
import type { Entry } from '@livestall/protocol';
import { GiveawayEnteredEvent } from '../events/giveaway-entered-event.js';
import { Tasks } from '../render/tasks.js';

/** Takes part in giveaways and takes their prizes for an element, one act at a time for each. */
export class GiveawayTasks extends Tasks<'entering' | 'taking'> {
  /** Takes part, or a share. Never rejects. */
  enter(giveaway: string, show: Show): Promise<void> {
    return this.do(giveaway, 'entering', async (tell) => {
      tell(new GiveawayEnteredEvent(await show.enter(giveaway)));
    });
  }

  /** Takes part by a sign-in. Never rejects. */
  signIn(giveaway: string, show: Show): Promise<void> {
    return this.bySignIn(
      giveaway,
      () => show.enter(giveaway),
      () => this.enter(giveaway, show),
    );
  }

  /** Takes the prize that was won. Never rejects. */
  take({ giveaway, id }: Entry, show: Show): Promise<void> {
    return this.do(giveaway, 'taking', async (tell) => {
      tell(new GiveawayEnteredEvent(await show.takePrize(id)));
    });
  }
}

import type { HoldOptions, Show } from '@livestall/client';
import type { Hold } from '@livestall/protocol';
import { OfferHeldEvent } from '../events/offer-held-event.js';
import { Tasks } from '../render/tasks.js';

/** Holds units and lets go of them for an element, one act at a time for each offer. */
export class OfferTasks extends Tasks<'holding' | 'leaving'> {
  /** Holds one unit, or joins the line for it. Never rejects. */
  hold(offer: string, show: Show, options: HoldOptions = {}): Promise<void> {
    return this.do(offer, 'holding', async (tell) => {
      tell(new OfferHeldEvent(await show.hold(offer, options)));
    });
  }

  /** Holds one by a sign-in. Never rejects. */
  signIn(offer: string, show: Show): Promise<void> {
    return this.bySignIn(
      offer,
      () => show.hold(offer),
      () => this.hold(offer, show),
    );
  }

  /** Gives a hold back, or leaves the line. Never rejects. */
  letGo({ offer, id }: Hold, show: Show): Promise<void> {
    return this.do(offer, 'leaving', async () => {
      await show.moveHold(id, 'release');
    });
  }
}

import type { HoldOptions, Show } from '@livestall/client';
import { StallError, type Hold } from '@livestall/protocol';
import type { ReactiveControllerHost } from 'lit';
import { OfferHeldEvent } from '../events/offer-held-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';

/** How the acts of one flash offer stand. */
export interface OfferTask {
  /** What is on its way. */
  readonly doing?: 'holding' | 'leaving';
  /** Why it did not happen. */
  readonly failure?: StallError;
}

const NOTHING: OfferTask = {};

/** Holds units and lets go of them for an element, one act at a time for each offer. */
export class OfferTasks {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #tasks = new Map<string, OfferTask>();

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
  }

  of(offer: string): OfferTask {
    return this.#tasks.get(offer) ?? NOTHING;
  }

  /** Holds one unit, or joins the line for it. Never rejects. */
  hold(offer: string, show: Show, options: HoldOptions = {}): Promise<void> {
    return this.#do(offer, 'holding', async () => {
      this.#host.dispatchEvent(new OfferHeldEvent(await show.hold(offer, options)));
    });
  }

  /** Gives a hold back, or leaves the line. Never rejects. */
  letGo({ offer, id }: Hold, show: Show): Promise<void> {
    return this.#do(offer, 'leaving', async () => {
      await show.moveHold(id, 'release');
    });
  }

  async #do(offer: string, doing: 'holding' | 'leaving', act: () => Promise<void>): Promise<void> {
    if (this.of(offer).doing) return;
    this.#set(offer, { doing });
    try {
      await act();
      this.#set(offer, NOTHING);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#set(offer, { failure: error });
      this.#host.dispatchEvent(new StallErrorEvent(error));
    }
  }

  #set(offer: string, task: OfferTask): void {
    this.#tasks.set(offer, task);
    this.#host.requestUpdate();
  }
}

import type { Fact } from '@livestall/protocol';
import type { Show } from '../show.js';
import { Beacon } from './beacon.js';
import { dataLayerEvent } from './data-layer-event.js';

/** What `measure` takes. */
export interface MeasureOptions {
  /** Whether the viewer has consented. Default: no; `consent` of what it gives says so later. */
  consent?: boolean;
  /** The page's data layer, as Google Tag Manager reads it; asked for at each push. Default: none. */
  dataLayer?: () => unknown[] | undefined;
  /** Whether the page's Core Web Vitals are measured as well, which needs a page. Default: no. */
  vitals?: boolean;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
}

/** A measurement that runs. */
export interface Measuring {
  /** Whether the viewer consents. Without it nothing is sent, pushed, kept or even loaded; taken back, what waits is dropped. */
  consent: boolean;
  /** Takes a fact: for the data layer at once, for the show server with the next batch. */
  tell(fact: Fact): void;
  /** Sends now what waits: call it when the page is left. */
  flush(): void;
  /** Ends it. What waits is dropped. */
  close(): void;
}

/** What is to be known of a show to measure how it is seen. */
export type MeasuredShow = Pick<Show, 'server' | 'id' | 'now'>;

/**
 * Measures how a show is seen, once the viewer consents: facts go to the show server (`POST …/beacons`, in batches,
 * without a ticket) and into the page's data layer. Nothing is stored, nothing is tried again, and no fact says who.
 */
export function measure(show: MeasuredShow, options: MeasureOptions = {}): Measuring {
  return new ShowMeasuring(show, options);
}

class ShowMeasuring implements Measuring {
  readonly #show: MeasuredShow;
  readonly #options: MeasureOptions;
  readonly #beacon: Beacon;
  #consent = false;
  #closed = false;
  #vitals = new AbortController();

  constructor(show: MeasuredShow, options: MeasureOptions) {
    this.#show = show;
    this.#options = options;
    this.#beacon = new Beacon(show, options.fetch);
    this.consent = options.consent ?? false;
  }

  get consent(): boolean {
    return this.#consent;
  }

  set consent(given: boolean) {
    if (this.#closed || given === this.#consent) return;
    this.#consent = given;
    this.#vitals.abort();
    if (!given) this.#beacon.drop();
    else if (this.#options.vitals) void this.#watchVitals();
  }

  tell(fact: Fact): void {
    if (!this.#consent) return;
    this.#beacon.add(fact);
    this.#options.dataLayer?.()?.push(dataLayerEvent(fact, this.#show));
  }

  flush(): void {
    this.#beacon.flush();
  }

  close(): void {
    this.consent = false;
    this.#closed = true;
  }

  /** The page is measured whether or not the script for it comes. */
  async #watchVitals(): Promise<void> {
    const { signal } = (this.#vitals = new AbortController());
    const watching = await import('./watch-vitals.js').catch(() => null);
    watching?.watchVitals((fact) => this.tell(fact), signal);
  }
}

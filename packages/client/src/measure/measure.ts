import type { Fact } from '@livestall/protocol';
import { Beacon } from './beacon.js';
import type { MeasuredShow, Sink } from './sink.js';

/** What `measure` takes. */
export interface MeasureOptions {
  /** Whether the viewer has consented. Default: no; `consent` of what it gives says so later. */
  consent?: boolean;
  /** Where facts go besides the show server: `dataLayerSink`, `segmentSink`, any function. Default: nowhere. */
  sinks?: readonly Sink[];
  /** Whether the page's Core Web Vitals are measured as well, which needs a page. Default: no. */
  vitals?: boolean;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
}

/** A measurement that runs. */
export interface Measuring {
  /** Whether the viewer consents. Without it nothing is sent, pushed, kept or even loaded; taken back, what waits is dropped. */
  consent: boolean;
  /** Takes a fact: for the sinks at once, for the show server with the next batch. */
  tell(fact: Fact): void;
  /** Sends now what waits: call it when the page is left. */
  flush(): void;
  /** Ends it. What waits is dropped. */
  close(): void;
}

/**
 * Measures how a show is seen, once the viewer consents: facts go to the show server (`POST …/beacons`, in batches,
 * without a ticket) and to the sinks. Nothing is stored, nothing is tried again, and no fact says who.
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
    for (const sink of this.#options.sinks ?? []) this.#pass(fact, sink);
  }

  flush(): void {
    this.#beacon.flush();
  }

  close(): void {
    this.consent = false;
    this.#closed = true;
  }

  #pass(fact: Fact, sink: Sink): void {
    try {
      sink(fact, this.#show);
    } catch (error) {
      // A microtask's error is the page's, as that of a listener is.
      queueMicrotask(() => {
        throw error;
      });
    }
  }

  /** The page is measured whether or not the script for it comes. */
  async #watchVitals(): Promise<void> {
    const { signal } = (this.#vitals = new AbortController());
    const watching = await import('./watch-vitals.js').catch(() => null);
    watching?.watchVitals((fact) => this.tell(fact), signal);
  }
}

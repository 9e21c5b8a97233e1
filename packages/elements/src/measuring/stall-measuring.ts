import type { Show } from '@livestall/client';
import { dataLayerSink, measure, type Measuring } from '@livestall/client/measure';
import type { PlayerElement } from '../player/player-element.js';
import '../events/measured-event.js';
import type { MeasuredStall } from './measured-stall.js';

const intoDataLayer = dataLayerSink(() => {
  const { dataLayer } = globalThis as { dataLayer?: unknown };
  return Array.isArray(dataLayer) ? dataLayer : undefined;
});

/** Brings what a stall tells of its stream and its goods, and how its page fares, to the client's measurement. */
export class StallMeasuring {
  readonly #host: MeasuredStall;
  readonly #player: () => PlayerElement | null;
  #show: Show | null = null;
  #measuring: Measuring | null = null;
  #away = new AbortController();
  #caughtUp = false;

  constructor(host: MeasuredStall, player: () => PlayerElement | null) {
    this.#host = host;
    this.#player = player;
  }

  /** Measures this show, as far as its viewer consents. */
  follow(show: Show | null, consent: boolean): void {
    // What waits is sent as its show is left, and not once consent is taken back.
    if (this.#measuring && !consent) this.#measuring.consent = false;
    if (show !== this.#show) this.#turnTo(show);
    if (!this.#measuring) return;
    this.#measuring.consent = consent;
    if (!consent || this.#caughtUp) return;
    // The startup was before any of this was here.
    this.#caughtUp = true;
    for (const fact of this.#player()?.stream?.facts ?? []) this.#measuring.tell(fact);
  }

  #turnTo(show: Show | null): void {
    this.#away.abort();
    this.#away = new AbortController();
    this.#show = show;
    this.#measuring?.flush();
    this.#measuring?.close();
    const host = this.#host;
    this.#measuring =
      show &&
      measure(show, {
        vitals: true,
        get sinks() {
          return [intoDataLayer, ...(host.sinks ?? [])];
        },
      });
    if (!show) return;
    const { signal } = this.#away;
    const flush = () => this.#measuring?.flush();
    this.#host.addEventListener(
      'stall-measured',
      ({ detail }) => this.#measuring?.tell(detail.fact),
      { signal },
    );
    // The page's vitals are final in this same event, at the document: at the window it comes after that.
    window.addEventListener('visibilitychange', () => document.hidden && flush(), { signal });
    window.addEventListener('pagehide', flush, { signal });
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { offerGauge, type OfferCounts } from '@livestall/protocol';
import { checkHolds } from './check-holds.ts';
import type { Crowd, History } from './history.ts';
import { HoldViewer, type HeldOffer } from './hold-viewer.ts';
import type { Stage } from './stage.ts';
import { checkUnitsTold, type Reading } from './units-told.ts';
import { watchCounts } from './watch-counts.ts';
import { watchLeft } from './watch-left.ts';

/** The least that an offer may say. */
const HOLD_MS = 60_000;
const OFFER = 'flash';
const PEARS = {
  id: 'pears',
  title: 'Pears',
  pictures: [],
  url: 'https://shop.example/pears',
  price: { amount: 900, currency: 'EUR' },
};

/** A crowd holds units of a flash offer, buys them in time or too late, gives them back, or forgets them. */
export class HoldHistory implements History {
  readonly crowd: Crowd;
  readonly closes = true;
  readonly #offer: HeldOffer;
  readonly #viewers: readonly HoldViewer[];
  #readings: Reading[] = [];
  #counts: OfferCounts[] = [];

  private constructor(crowd: Crowd, offer: HeldOffer, seed: number) {
    this.crowd = crowd;
    this.#offer = offer;
    this.#viewers = Array.from({ length: crowd.viewers }, (_, n) => new HoldViewer(offer, n, seed));
  }

  /** Drops an offer that is open at once. */
  static async open(stage: Stage, crowd: Crowd, seed: number): Promise<History> {
    const { units: total, each } = crowd;
    const show = await stage.openShow();
    await stage.host.call('PUT', `/v1/shows/${show}/goods`, { products: [PEARS] });
    const price = { amount: 500, currency: 'EUR' };
    const terms = { product: 'pears', price, total, opensAfterMs: 0, holdMs: HOLD_MS };
    const path = `/v1/shows/${show}/offers/${OFFER}`;
    await stage.host.call('PUT', path, { ...terms, id: OFFER, perViewer: each });
    await stage.host.act(show, { act: 'offer.drop', offer: OFFER });
    const looks = Math.max(0.15, Math.min(1, crowd.viewers / 5_000));
    const offer = { stage, show, offer: OFFER, each, holdMs: HOLD_MS, looks };
    return new HoldHistory(crowd, offer, seed);
  }

  granted(): number {
    return this.#viewers.reduce((sum, { holds }) => sum + holds.length, 0);
  }

  tries(): number {
    return this.#viewers.reduce((sum, { tries }) => sum + tries, 0);
  }

  async play(): Promise<void> {
    const { stage, show } = this.#offer;
    const over = new AbortController();
    const gauge = offerGauge(OFFER);
    const watching = watchLeft(stage, { show, gauge, over: over.signal });
    const counted = new AbortController();
    const counting = watchCounts(stage, { show, offer: OFFER, over: counted.signal });
    await Promise.all(this.#viewers.map((viewer) => viewer.play()));
    // Who waits still does so for nothing; what is held runs out.
    await stage.close(show, { act: 'offer.close', offer: OFFER });
    await Promise.all(this.#viewers.map((viewer) => viewer.learnTheRest()));
    const holds = this.#viewers.flatMap((viewer) => viewer.holds);
    const open = holds.filter(({ last }) => last.status === 'held');
    // What has run out by now is told so, and may be free a tick later.
    const latest = Math.max(stage.now(), ...open.map((hold) => hold.runsOutBy(HOLD_MS)));
    while (stage.now() <= stage.freeBy(latest)) await pause(50);
    over.abort();
    this.#readings = await watching;
    // Backstage is heard as soon as a server is back, before its first tick: killed just then, it has some yet to let go.
    await stage.wire.learn({ path: `/v1/shows/${show}` });
    while (stage.now() <= stage.freeBy(latest)) await pause(50);
    counted.abort();
    this.#counts = await counting;
  }

  async check(): Promise<void> {
    const { stage } = this.#offer;
    await checkHolds(this.crowd, this.#viewers, {
      holdMs: HOLD_MS,
      readings: this.#readings,
      counts: this.#counts,
    });
    const holds = this.#viewers.flatMap((viewer) => viewer.holds);
    checkUnitsTold({
      total: this.crowd.units,
      takings: holds.flatMap((hold) => hold.taking(HOLD_MS, (at) => stage.freeBy(at)) ?? []),
      readings: this.#readings,
      refused: this.#viewers.flatMap(({ refused }) => refused),
    });
  }
}

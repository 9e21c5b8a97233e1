import type { Show } from '@livestall/client';
import type { HostShow } from '@livestall/client/host';
import type { Act } from '@livestall/protocol';
import { ticker } from '../time/ticker.js';
import { EmptyChannel } from './empty-channel.js';
import { HostActs, type FailedAct, type Known } from './host-acts.js';
import { HostLink } from './host-link.js';
import { lineState } from './line-state.js';
import { LineWatch } from './line-watch.js';
import { untilChange } from './until-change.js';

/** How long what waits is left alone before it is tried again, in milliseconds. */
const RETRY_MS = 3_000;

/** The seller's show in hand, what they do with it, and how the line to it stands. */
export class Selling {
  readonly acts: HostActs;
  readonly #link: HostLink;
  readonly #channel: EmptyChannel;
  readonly #line = new LineWatch();
  #show: Show | null = null;
  #paused = true;

  /** @param changed Called after anything here changed. */
  constructor(changed: () => void) {
    this.acts = new HostActs(changed);
    this.#link = new HostLink(changed);
    this.#channel = new EmptyChannel(changed);
  }

  get host(): HostShow | null {
    return this.#link.host;
  }

  /** The channel has no show at all. */
  get empty(): boolean {
    return this.#channel.empty;
  }

  /** Since when the line is gone, by this device's clock; `null` while it stands. */
  get goneSince(): number | null {
    return this.#line.goneSince;
  }

  /** Milliseconds until something reads differently by itself; `null` where nothing does. */
  get untilChange(): number | null {
    const { goneSince } = this;
    const { backstage = null } = this.host ?? {};
    return this.#show && untilChange(this.#show, this.acts, { backstage, goneSince });
  }

  /** Takes another host's show; the one before is closed. */
  open(host: HostShow): void {
    this.#link.open(host);
  }

  close(): void {
    this.#link.close();
  }

  /** Nothing is tried again until `follow` is called. */
  pause(): void {
    this.#paused = true;
    ticker.drop(this.#retry);
  }

  /**
   * Takes note of what came down: it may confirm acts, and the line may be back for those that wait.
   *
   * @returns Whether another show is in hand.
   */
  follow(): boolean {
    this.#paused = false;
    const { host } = this;
    const show = host?.show ?? null;
    const another = show !== this.#show;
    this.#show = show;
    if (another) this.acts.clear();
    if (!host) return another;
    this.#channel.see(host);
    this.acts.settle(host);
    // The device knows at once what a stream would notice only at the next missing beat.
    const gone = lineState(host) === 'gone' || !navigator.onLine;
    if (this.#line.see(gone, Date.now())) this.#retry();
    if (!gone && this.acts.waiting.fresh(Date.now()).length > 0) ticker.at(RETRY_MS, this.#retry);
    return another;
  }

  /** Does an act. Resolves to what kept it from happening, `false` where it waits, `true` where it was done. */
  async do(act: Act, known?: Known): Promise<FailedAct | boolean> {
    const { host } = this;
    if (!host) return false;
    const done = await this.acts.do(act, host, { ...(known && { known }) });
    const failed = this.acts.failed.at(-1);
    return !done && failed?.act === act ? failed : done;
  }

  readonly #retry = (): void => {
    if (this.host && !this.#paused) void this.acts.resume(this.host);
  };
}

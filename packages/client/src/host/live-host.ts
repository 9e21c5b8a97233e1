import { StallError } from '@livestall/protocol';
import type { Act, Backstage, Session } from '@livestall/protocol';
import { Changes } from '../core/changes.js';
import type { Context } from '../core/context.js';
import { isAddress } from '../core/is-address.js';
import { Naps } from '../core/naps.js';
import { ServerClock } from '../core/server-clock.js';
import { globalStorage, memoryStorage } from '../core/storage.js';
import { Http } from '../http/http.js';
import { showPath } from '../http/paths.js';
import { toStallError } from '../http/to-stall-error.js';
import type { Show } from '../index.js';
import { BackstageStream } from './backstage-stream.js';
import type { HostOptions, HostShow } from './host-show.js';
import { HostedShow } from './hosted-show.js';
import { LiveModeration } from './live-moderation.js';
import { LivePreparing } from './live-preparing.js';
import { LiveReports } from './live-reports.js';
import { LiveRequests } from './live-requests.js';
import type { Moderation } from './moderation.js';
import type { Preparing } from './preparing.js';
import type { Reports } from './reports.js';
import type { Requests } from './requests.js';
import { Sessions, isSignInRefusal } from './sessions.js';
import { showInHand } from './show-in-hand.js';

/** The show behind `connectHost`. */
export class LiveHost implements HostShow {
  readonly prepare: Preparing;
  readonly reports: Reports;
  readonly requests: Requests;
  readonly moderation: Moderation;
  readonly #options: HostOptions;
  readonly #closing = new AbortController();
  readonly #changes = new Changes();
  readonly #context: Context;
  readonly #sessions: Sessions;
  readonly #backstage: BackstageStream;
  #status: HostShow['status'] = 'signing-in';
  #error: StallError | null = null;
  #show: Show | null = null;
  /** The show that was taken in hand by its id. */
  #chosen: string | null = null;

  constructor(options: HostOptions) {
    const { storage, channel } = options;
    const clock = new ServerClock();
    this.#options = options;
    this.#context = {
      http: new Http(options.server.replace(/\/+$/, ''), clock, options.fetch),
      clock,
      storage:
        storage === undefined ? globalStorage('sessionStorage') : (storage ?? memoryStorage()),
      naps: new Naps(),
      signal: this.#closing.signal,
      changed: this.#changes.changed,
    };
    this.#sessions = new Sessions(this.#context, channel);
    this.#backstage = new BackstageStream(this.#context, this.#sessions, () => void this.#renew());
    const place = () => {
      const { session } = this;
      if (!session) return null;
      return { session, channel: channel ?? session.channel, show: this.#show?.id ?? null };
    };
    this.prepare = new LivePreparing(this.#sessions, place);
    this.reports = new LiveReports(this.#sessions, place);
    this.requests = new LiveRequests(this.#sessions, place);
    this.moderation = new LiveModeration(this.#sessions, place);
    void this.#begin();
  }

  get status(): HostShow['status'] {
    return this.#status;
  }

  get error(): StallError | null {
    return this.#error;
  }

  get session(): Session | null {
    return this.#status === 'signed-in' ? this.#sessions.session : null;
  }

  get show(): Show | null {
    return this.#show;
  }

  get backstage(): Backstage | null {
    return this.#backstage.backstage;
  }

  get connected(): boolean {
    return this.#backstage.connected;
  }

  async signIn(code: string): Promise<void> {
    this.#set('signing-in', null);
    try {
      this.#mustHaveServer();
      this.#enter(await this.#sessions.begin(code));
    } catch (error) {
      this.#leave(toStallError(error));
      throw error;
    }
  }

  signOut(): void {
    this.#sessions.end();
    this.#leave(null);
  }

  async act(act: Act): Promise<void> {
    const show = await showInHand(this, this.#closing.signal);
    await this.#sessions.call(showPath(show, '/acts'), { body: act });
  }

  choose(show: string | null): void {
    const { session } = this;
    if (!session || show === this.#chosen) return;
    this.#chosen = show;
    this.#enter(session);
  }

  wake(): void {
    this.#context.naps.wake();
    this.#backstage.wake();
    this.#show?.wake();
  }

  subscribe(fn: () => void): () => void {
    return this.#changes.subscribe(fn);
  }

  close(): void {
    this.#closing.abort();
    this.#letGo();
  }

  /** With a code where there is one; where it was used before (the page was reloaded), as before. */
  async #begin(): Promise<void> {
    const { code } = this.#options;
    try {
      this.#mustHaveServer();
    } catch (error) {
      this.#leave(toStallError(error));
      return;
    }
    const begun = code === undefined ? null : this.#sessions.beginSoon(code);
    let refused: StallError | null = null;
    const session =
      (await begun?.catch((error: unknown) => {
        refused = toStallError(error);
        return null;
      })) ??
      (await this.#sessions.resume().catch((error: unknown) => {
        refused ??= toStallError(error);
        return null;
      }));
    if (session) this.#enter(session);
    else this.#leave(refused);
  }

  #mustHaveServer(): void {
    if (isAddress(this.#options.server)) return;
    throw new StallError('bad-request', {
      message: 'There is no show server at this address.',
      hint: 'Give server (https://live.example).',
    });
  }

  #enter({ channel, show, role }: Session): void {
    if (this.#closing.signal.aborted) return;
    this.#letGo();
    const { server, fetch: fetchFn, channel: wanted } = this.#options;
    const place = wanted ?? channel;
    if (place === undefined && show === undefined) {
      this.#leave(new StallError('bad-request', { hint: 'Say which channel it is for.' }));
      return;
    }
    const live = new HostedShow(
      {
        server,
        storage: this.#context.storage,
        token: () => this.#sessions.token(),
        // A shopper's tab beside it, which may sleep, must not be what the seller hears the show by.
        share: false,
        ...(fetchFn && { fetch: fetchFn }),
        ...(this.#chosen !== null
          ? { show: this.#chosen }
          : place === undefined
            ? show !== undefined && { show }
            : { channel: place }),
      },
      role,
    );
    this.#show = live;
    live.subscribe(() => {
      if (live === this.#show && live.id !== null) this.#backstage.follow(live.id);
    });
    this.#backstage.follow(live.id);
    this.#set('signed-in', null);
  }

  async #renew(): Promise<void> {
    try {
      await this.#sessions.renew();
    } catch (error) {
      if (!isSignInRefusal(error)) return;
      this.#sessions.end();
      this.#leave(toStallError(error));
    }
  }

  #leave(error: StallError | null): void {
    this.#chosen = null;
    this.#letGo();
    this.#set('signed-out', error);
  }

  #letGo(): void {
    this.#backstage.follow(null);
    this.#show?.close();
    this.#show = null;
  }

  #set(status: HostShow['status'], error: StallError | null): void {
    this.#status = status;
    this.#error = error;
    this.#changes.changed();
  }
}

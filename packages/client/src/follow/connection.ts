import type { Batch, Hello, StallError } from '@livestall/protocol';
import { childContext } from '../core/context.js';
import type { Context } from '../core/context.js';
import { isPassing } from '../http/to-stall-error.js';
import { untilAnswered } from '../http/until-answered.js';
import type { Connection } from '../show.js';
import type { OpenStream } from '../stream/share-stream.js';
import type { Follower } from './follower.js';

/** Cut off for longer than this, the show is polled while the stream is tried again. */
const CUT_OFF_MS = 3_000;

/** Who hears of a connection. */
export interface ConnectionListener {
  /** The stream stands, or polling begins: what was told before that may not have been heard. */
  begun(): void;
  /** A batch, by stream or by poll, before the follower takes it. */
  batch(batch: Batch): void;
}

/** Keeps a follower fed: a snapshot, then the stream; polling while there is none. */
export class ShowConnection {
  state: Exclude<Connection, 'closed'> = 'connecting';
  /** Why the server refuses to show it, `null` while it does not. */
  error: StallError | null = null;
  readonly #context: Context;
  readonly #show: string;
  readonly #follower: Follower;
  readonly #listener: ConnectionListener;
  #stream: OpenStream | null = null;
  #polling: AbortController | null = null;
  #cutOff: ReturnType<typeof setTimeout> | undefined;

  constructor(context: Context, show: string, follower: Follower, listener: ConnectionListener) {
    this.#context = context;
    this.#show = show;
    this.#follower = follower;
    this.#listener = listener;
    context.signal.addEventListener('abort', () => this.#stopPolling());
  }

  /** Resolves when there is something to see; goes on following after that. Fails only by being closed. */
  async open(): Promise<void> {
    const context = this.#context;
    const answered = <T>(attempt: () => Promise<T>) =>
      untilAnswered(context, attempt, this.#failed);
    const snapshot = answered(() => this.#follower.fetchSnapshot()).then(() =>
      this.#set('connecting', null),
    );
    await context.first;
    // The script for streams is fetched beside the snapshot, without which they cannot begin.
    const script = answered(() => import('../stream/share-stream.js'));
    const [{ shareStream }] = await Promise.all([script, snapshot.then(() => this.#pollSoon())]);
    // Whoever heard of the snapshot may have closed it.
    context.signal.throwIfAborted();
    this.#stream = shareStream(context, this.#show, this.#follower, {
      message: (type, data) => this.#hear(type, data),
      down: () => this.#pollSoon(),
    });
  }

  /** Tries at once what waits, and opens a doubtful stream anew; `hard`: any stream. */
  wake(hard: boolean): void {
    this.#stream?.wake(hard);
  }

  #hear(type: string, data: Record<string, unknown>): void {
    this.#context.clock.hear(data['t']);
    if (type === 'hello') {
      this.#stopPolling();
      this.#follower.hello(data as unknown as Hello);
      this.#set('streaming', null);
      this.#listener.begun();
    } else if (type === 'batch') {
      this.#batch(data as unknown as Batch);
    } else if (type === 'reset') {
      this.#follower.reset(data);
    }
  }

  #batch(batch: Batch): void {
    this.#listener.batch(batch);
    this.#follower.batch(batch);
  }

  #pollSoon(): void {
    this.#cutOff ??= setTimeout(() => this.#poll(), CUT_OFF_MS);
  }

  #poll(): void {
    this.#polling = new AbortController();
    const context = childContext(this.#context, this.#polling.signal);
    // Few ever poll: the script for it comes when it is needed.
    untilAnswered(context, () => import('./poller.js'), this.#failed).then(
      ({ poll }) =>
        poll(context, this.#show, {
          epoch: (epoch) => this.#follower.tell(epoch),
          snapshot: () => this.#follower.fetchSnapshot(),
          begun: () => this.#listener.begun(),
          batch: (batch) => this.#batch(batch),
          answered: () => this.#set('polling', null),
          failed: this.#failed,
        }),
      // The stream stands again.
      () => undefined,
    );
  }

  /** A try failed; it is tried again. */
  readonly #failed = (error: StallError): true => {
    this.#set('offline', isPassing(error) ? null : error);
    return true;
  };

  #stopPolling(): void {
    clearTimeout(this.#cutOff);
    this.#cutOff = undefined;
    this.#polling?.abort();
    this.#polling = null;
  }

  #set(state: typeof this.state, error: StallError | null): void {
    if (state === this.state && error?.code === this.error?.code) return;
    this.state = state;
    this.error = error;
    this.#context.changed();
  }
}

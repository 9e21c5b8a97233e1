import type { Backstage, StallError } from '@livestall/protocol';
import { childContext } from '../core/context.js';
import type { Context } from '../core/context.js';
import { showPath } from '../http/paths.js';
import { KeptStream } from '../stream/kept-stream.js';
import { isSignInRefusal } from './sessions.js';
import type { Sessions } from './sessions.js';

/** What the seller alone sees, of one show after another. */
export class BackstageStream {
  backstage: Backstage | null = null;
  connected = false;
  readonly #context: Context;
  readonly #sessions: Sessions;
  readonly #refused: (error: StallError) => void;
  #show: string | null = null;
  #stream: KeptStream | null = null;
  #stop: AbortController | null = null;

  /** @param refused Called where the session is good for nothing here. */
  constructor(context: Context, sessions: Sessions, refused: (error: StallError) => void) {
    this.#context = context;
    this.#sessions = sessions;
    this.#refused = refused;
  }

  /** Follows another show, or none. */
  follow(show: string | null): void {
    if (show === this.#show) return;
    this.#stop?.abort();
    this.#show = show;
    this.#stream = null;
    this.backstage = null;
    this.connected = false;
    if (show === null) return;
    this.#stop = new AbortController();
    this.#stream = new KeptStream(childContext(this.#context, this.#stop.signal), {
      path: () => showPath(show, '/backstage'),
      token: () => this.#sessions.token(),
      message: (type, data) => {
        this.connected = true;
        if (type === 'backstage') this.backstage = data as unknown as Backstage;
        this.#context.changed();
      },
      down: (error) => {
        this.connected = false;
        this.#context.changed();
        if (isSignInRefusal(error)) this.#refused(error);
      },
    });
  }

  wake(): void {
    this.#stream?.wake(false);
  }
}

import type { Show } from '@livestall/client';
import type { HostShow } from '@livestall/client/host';
import { StallError } from '@livestall/protocol';

/**
 * Knows that a channel has no show at all. That a show has not come yet does not say so: it may be on its
 * way over a slow line. A moderator may not see the list; that the server answers so says that the line stands,
 * and the show, asked for before, is none until it comes.
 */
export class EmptyChannel {
  readonly #changed: () => void;
  #asked: Show | null = null;
  #empty = false;

  /** @param changed Called once it is known. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get empty(): boolean {
    return this.#empty;
  }

  /** Asks where a show is waited for, once for each. */
  see({ status, show, prepare }: HostShow): void {
    const waits = status === 'signed-in' && show?.id === null ? show : null;
    if (!waits) this.#empty = false;
    if (waits === this.#asked) return;
    this.#asked = waits;
    if (waits) void this.#ask(waits, prepare);
  }

  async #ask(show: Show, prepare: HostShow['prepare']): Promise<void> {
    const empty = await prepare.shows().then(
      (shows) => shows.length === 0,
      (error: unknown) => error instanceof StallError && error.code === 'forbidden',
    );
    if (show !== this.#asked) return;
    this.#empty = empty;
    this.#changed();
  }
}

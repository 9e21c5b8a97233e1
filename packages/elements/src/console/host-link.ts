import type { HostShow } from '@livestall/client/host';

/** Holds one connected host's show, and hears of every change in it and in the show that it hands out. */
export class HostLink {
  readonly #changed: () => void;
  #host: HostShow | null = null;
  #leave: (() => void) | undefined;

  /** @param changed Called after anything changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get host(): HostShow | null {
    return this.#host;
  }

  /** Takes another; the one before is closed. */
  open(host: HostShow): void {
    this.close();
    this.#host = host;
    let { show } = host;
    let leaveShow = show?.subscribe(this.#changed);
    const leaveHost = host.subscribe(() => {
      if (host.show !== show) {
        leaveShow?.();
        ({ show } = host);
        leaveShow = show?.subscribe(this.#changed);
      }
      this.#changed();
    });
    this.#leave = () => {
      leaveHost();
      leaveShow?.();
    };
  }

  /** Lets go of it. */
  close(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#host?.close();
    this.#host = null;
  }
}

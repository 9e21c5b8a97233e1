/** What the tabs of a browser tell each other of the cart at one store. */
export class CartNews {
  readonly #name: string;
  readonly #open = new Set<BroadcastChannel>();

  /** @param name Which cart it is about. */
  constructor(name: string) {
    this.#name = name;
  }

  /** It was changed from here. */
  tell(): void {
    const [only, second] = this.#open;
    if (only && !second) {
      // A channel does not hear itself: who listens here alone knows already.
      only.postMessage('changed');
      return;
    }
    const channel = new BroadcastChannel(this.#name);
    channel.postMessage('changed');
    channel.close();
  }

  /**
   * Calls `fn` when another tab has changed it, and when this one is looked at again: the store's own pages tell nobody.
   *
   * @returns ends it
   */
  listen(fn: () => void): () => void {
    const channel = new BroadcastChannel(this.#name);
    const leave = new AbortController();
    const { signal } = leave;
    const look = () => {
      if (document.visibilityState === 'visible') fn();
    };
    channel.addEventListener('message', fn, { signal });
    globalThis.addEventListener?.('focus', fn, { signal });
    globalThis.document?.addEventListener('visibilitychange', look, { signal });
    this.#open.add(channel);
    return () => {
      leave.abort();
      channel.close();
      this.#open.delete(channel);
    };
  }
}

/** What time asks for: each is written once at a time, and tried again at the next tick where it failed. */
export class DueActs {
  readonly #running = new Set<string>();
  /** A ledger that fails does so four times a second: it is told once, until it goes on. */
  readonly #failed = new Set<string>();

  /** @param name One that is running under this name goes on, and nothing else begins. */
  start(name: string, act: () => Promise<unknown>, onError: (error: unknown) => void): void {
    if (this.#running.has(name)) return;
    this.#running.add(name);
    void act()
      .then(
        () => this.#failed.delete(name),
        (error: unknown) => {
          if (!this.#failed.has(name)) onError(error);
          this.#failed.add(name);
        },
      )
      .finally(() => this.#running.delete(name));
  }
}

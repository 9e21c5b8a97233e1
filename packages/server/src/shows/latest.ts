/** Runs a task so that each who asks has a run that began after they did: a crowd that asks at once comes to two. */
export class Latest {
  #now: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  run(task: () => Promise<void>): Promise<void> {
    this.#next ??= this.#now
      .catch(() => undefined)
      .then(() => {
        this.#next = null;
        return (this.#now = task());
      });
    return this.#next;
  }
}

import type { PictureClock, PictureReading } from '@livestall/protocol';

/** A picture that plays by the machine's date, or a fake one; its own date is 37 s off the server's. */
export class Picture implements PictureClock {
  rate = 1;
  off = 37_000;
  #moment: number;
  #readAt = Date.now();
  #listeners = new Set<() => void>();
  #mediaTime = 100;
  known = true;
  atLive = true;

  constructor(moment: number) {
    this.#moment = moment;
  }

  read(): PictureReading | null {
    this.#go();
    if (!this.known) return null;
    return {
      date: this.#moment + this.off,
      mediaTime: this.#mediaTime,
      rate: this.rate,
      discontinuity: 0,
      atLive: this.atLive,
    };
  }

  subscribe(fn: () => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  get listeners(): number {
    return this.#listeners.size;
  }

  set(change: { rate?: number; seekTo?: number; known?: boolean; atLive?: boolean }): void {
    this.#go();
    this.atLive = change.atLive ?? this.atLive;
    this.rate = change.rate ?? this.rate;
    this.known = change.known ?? this.known;
    if (change.seekTo !== undefined) {
      this.#mediaTime += (change.seekTo - this.#moment) / 1_000;
      this.#moment = change.seekTo;
    }
    for (const fn of this.#listeners) fn();
  }

  #go(): void {
    const passed = (Date.now() - this.#readAt) * this.rate;
    this.#readAt = Date.now();
    this.#moment += passed;
    this.#mediaTime += passed / 1_000;
  }
}

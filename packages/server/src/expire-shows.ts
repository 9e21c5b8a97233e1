import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk.js';

const DAY_MS = 86_400_000;
/** How often it looks for what has become old. */
const EVERY_MS = 3_600_000;
/** Between two small removals, so that others' writes go first. */
const BREATH_MS = 20;

/** How long shows are kept. */
export interface ExpireOptions {
  /** From a show's end, in days. */
  keepDays: number;
  onError: (error: unknown) => void;
}

/** Forgets shows that ended long ago, with all that belongs to them, little by little. */
export function expireShows(
  desk: Desk,
  { keepDays, onError }: ExpireOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  const run = async () => {
    while (!signal.aborted) {
      const more = await desk.expireShows(keepDays * DAY_MS).catch((error: unknown) => {
        onError(error);
        return false;
      });
      await pause(more ? BREATH_MS : EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const running = run();

  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

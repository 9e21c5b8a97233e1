import { setTimeout as pause } from 'node:timers/promises';
import type { Snapshot } from '@livestall/protocol';
import type { Stage } from './stage.ts';
import type { Reading } from './units-told.ts';

const EVERY_MS = 15;

/** What the public is told to be left, whoever asks when, until it is over. */
export async function watchLeft(
  { wire }: Stage,
  { show, gauge, over }: { show: string; gauge: string; over: AbortSignal },
): Promise<Reading[]> {
  const told: Reading[] = [];
  for (;;) {
    // Once more when it is over: the last act is to be seen too.
    const last = over.aborted;
    const { from, by, answer } = await wire.ask<Snapshot>({ path: `/v1/shows/${show}` });
    const reading = answer?.body.gauges[gauge];
    if (reading) told.push({ from, by, version: reading[0], left: reading[1] });
    if (last) return told;
    await pause(EVERY_MS);
  }
}

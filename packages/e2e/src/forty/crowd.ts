import { setTimeout as pause } from 'node:timers/promises';
import { connectShow, type Show } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import { until } from '../../../protocol/testing/until.js';

/** Viewers without a browser, each a stream and a ticket of its own. */
export interface Crowd {
  readonly viewers: readonly Show[];
  close(): void;
}

/** Lets so many come to a show. Resolves once all of them follow it. */
export async function openCrowd(server: string, show: string, size: number): Promise<Crowd> {
  const viewers = Array.from({ length: size }, () => connectShow({ server, show, storage: null }));
  await Promise.all(viewers.map((one) => until(one, () => one.connection === 'streaming')));
  return { viewers, close: () => viewers.forEach((one) => one.close()) };
}

/** Resolves when something that the viewer sees coming has opened, by the clock that the viewer goes by. */
export async function untilOpen(
  viewer: Show,
  coming: () => { opensAt: number } | undefined,
): Promise<void> {
  await until(viewer, () => coming() !== undefined);
  const opensAt = coming()?.opensAt ?? 0;
  while (viewer.serverTime() < opensAt) await pause(opensAt - viewer.serverTime());
}

/** What became of many tries: what was given, and by which codes the others were refused. */
export interface Outcome<T> {
  given: T[];
  refused: string[];
}

/** Waits for all of many tries. @throws what is no refusal. */
export async function outcomeOf<T>(tries: readonly Promise<T>[]): Promise<Outcome<T>> {
  const outcome: Outcome<T> = { given: [], refused: [] };
  for (const one of await Promise.allSettled(tries)) {
    if (one.status === 'fulfilled') outcome.given.push(one.value);
    else if (one.reason instanceof StallError) outcome.refused.push(one.reason.code);
    else throw one.reason;
  }
  return outcome;
}

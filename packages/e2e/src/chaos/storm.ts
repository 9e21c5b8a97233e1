import { setTimeout as pause } from 'node:timers/promises';
import type { ChaosProxy } from './chaos-proxy.ts';
import type { Weather } from './weather.ts';

/** How the line is between two cuts: mostly well. */
const SPELLS: readonly Weather[] = [
  {},
  {},
  { latencyMs: 120, jitterMs: 200 },
  { latencyMs: 600, jitterMs: 600 },
  { byByte: true },
];

/** Every 10 to 15 s a cut, each of another kind, until it is told to stop; gives how many there were. */
export async function storm(proxy: ChaosProxy, over: AbortSignal): Promise<number> {
  const cuts = [
    () => proxy.cut('reset'),
    () => proxy.tear('end'),
    () => proxy.cut('end'),
    () => proxy.tear('reset'),
  ];
  for (let n = 0; ; n += 1) {
    proxy.clear();
    proxy.turn(SPELLS[n % SPELLS.length] ?? {});
    await pause(10_000 + Math.random() * 5_000, undefined, { signal: over }).catch(() => undefined);
    if (over.aborted) {
      proxy.clear();
      return n;
    }
    cuts[n % cuts.length]?.();
  }
}

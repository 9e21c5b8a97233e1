import type { CDPSession } from 'playwright-core';

/** What a page holds that could pile up, by the name of its row. */
export interface Levels {
  /** MB of its JavaScript heap. */
  heap: number;
  /** Nodes of its documents, and those out of them that scripts still hold. */
  nodes: number;
  /** Listeners of events. */
  listeners: number;
}

/** The units of the levels. */
export const UNITS: Readonly<Record<keyof Levels, string>> = {
  heap: 'MB',
  nodes: '',
  listeners: '',
};

/** How the browser names them. */
const NAMES = { heap: 'JSHeapUsedSize', nodes: 'Nodes', listeners: 'JSEventListeners' } as const;

/** What a page holds once all that nobody holds was collected. */
export async function levelsOf(devtools: CDPSession): Promise<Levels> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name: keyof Levels) =>
    metrics.find((metric) => metric.name === NAMES[name])?.value ?? NaN;
  return { heap: value('heap') / 1_000_000, nodes: value('nodes'), listeners: value('listeners') };
}

import type { CDPSession } from 'playwright-core';

/** How slow the machine and the line are made. */
export interface Throttle {
  /** How many times slower the processor is. */
  cpu: number;
  /** Bytes a second; -1: as fast as they come. */
  bytesPerSecond: number;
  latencyMs: number;
}

/** This machine as it is. */
export const FAST: Throttle = { cpu: 1, bytesPerSecond: -1, latencyMs: 0 };

/** Slow 4G as Lighthouse has it. */
export const SLOW_LINE: Throttle = { cpu: 1, bytesPerSecond: 1_600_000 / 8, latencyMs: 150 };

/** A phone of the lower middle on that line. */
export const SLOW: Throttle = { ...SLOW_LINE, cpu: 4 };

/** Slows a page down. */
export async function throttle(devtools: CDPSession, how: Throttle): Promise<void> {
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: how.latencyMs,
    downloadThroughput: how.bytesPerSecond,
    uploadThroughput: how.bytesPerSecond,
    // Without it the browser tells pages of the line that this machine has.
    ...(how.bytesPerSecond > 0 && { connectionType: 'cellular4g' }),
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: how.cpu });
}

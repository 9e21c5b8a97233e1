import type { Writable } from 'node:stream';
import { drawFrame, FRAME } from './bar-code.ts';

/** A camera: it hands over numbered frames as time passes, and knows when each was taken. */
export interface Camera {
  /** The number of the frame that was taken at server time `at`. */
  frameAt(at: number): number;
  stop(): void;
}

/**
 * Begins to film into an encoder's input.
 *
 * @param options.first The number of the first frame.
 * @param options.speed 1.01: a camera whose crystal runs one percent fast.
 */
export function startCamera(
  out: Writable,
  { first = 0, speed = 1 }: { first?: number; speed?: number } = {},
): Camera {
  const startedAt = Date.now();
  const perMs = (FRAME.fps * speed) / 1000;
  let taken = 0;
  const timer = setInterval(() => {
    const due = Math.floor((Date.now() - startedAt) * perMs);
    for (; taken <= due && !out.destroyed; taken += 1) out.write(drawFrame(first + taken));
  }, 10);
  return {
    frameAt: (at) => first + Math.floor((at - startedAt) * perMs),
    stop: () => {
      clearInterval(timer);
    },
  };
}

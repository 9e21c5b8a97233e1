import { perform, type Stage } from './perform.js';
import type { Cue } from './script/cue.js';
import type { Script } from './script/script.js';
import { waitUntil } from './wait-until.js';

/** A rehearsal that is to be played. */
export interface Performance extends Stage {
  script: Script;
  /** When the loop begins, server time in milliseconds. */
  start: number;
  /** The length of the loop and of the show, in milliseconds. */
  loopMs: number;
  showMs: number;
  onError(error: unknown): void;
}

/** A beginning that is not later than this counts as the loop's. */
const LATE_MS = 3_000;

/**
 * Plays one rehearsal from wherever it stands to its end: the script while the script plays, silence while
 * the host has taken over. It comes back when the show has ended, by the script or by hand, or on `signal`.
 */
export async function playShow(performance: Performance, signal: AbortSignal): Promise<void> {
  const { desk, show } = performance;
  while (!signal.aborted && isOn(performance)) {
    const change = new AbortController();
    const until = AbortSignal.any([signal, change.signal]);
    const playing = desk.isPlaying(show);
    const stops = [
      desk.onPlaying((id) => id === show && desk.isPlaying(show) !== playing && change.abort()),
      desk.onLog((id) => id === show && !isOn(performance) && change.abort()),
    ];
    try {
      if (playing) await playScript(performance, until);
      else await keepSilent(performance, until);
    } finally {
      for (const stop of stops) stop();
    }
  }
}

async function playScript(performance: Performance, signal: AbortSignal): Promise<void> {
  const { desk, show, script, start, loopMs, showMs } = performance;
  const attempt = (cue: Cue) =>
    perform(performance, cue).catch((error: unknown) => performance.onError(error));
  await waitUntil(start, signal);
  if (signal.aborted) return;

  let t = Math.max(0, Date.now() - start);
  // One that was taken over past its time goes on for a loop at least, and ends where a loop does.
  const end = Math.ceil(Math.max(showMs, t === 0 ? 0 : t + loopMs / 2) / loopMs) * loopMs;
  if (desk.state(show)?.status === 'scheduled') {
    await attempt({ t, do: 'act', act: { act: 'show.start' } });
    const late = t > LATE_MS;
    t = late ? t : 0;
    // What a show begins with is made up for; the talk of a past minute is not.
    if (late) for (const cue of script.actsBetween(0, 1)) await attempt(cue);
  }
  const pinned = script.pinnedAt(t);
  if (t > 0 && pinned !== undefined) {
    await attempt({ t, do: 'act', act: { act: 'product.pin', product: pinned } });
  }
  while (t < end) {
    const to = Math.min(end, t + loopMs);
    for (const cue of script.actsBetween(t, to)) {
      await waitUntil(start + cue.t, signal);
      if (signal.aborted) return;
      await attempt(cue);
    }
    t = to;
  }
  await waitUntil(start + end, signal);
  if (!signal.aborted) await attempt({ t, do: 'act', act: { act: 'show.end' } });
}

async function keepSilent({ desk, show }: Performance, signal: AbortSignal): Promise<void> {
  desk.setCrowd(show, 0);
  await waitUntil(Infinity, signal);
}

function isOn({ desk, show }: Performance): boolean {
  const status = desk.state(show)?.status;
  return status === 'scheduled' || status === 'live';
}

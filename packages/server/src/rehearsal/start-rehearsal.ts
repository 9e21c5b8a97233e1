import type { Desk } from '../desk.js';
import { playShow } from './play-show.js';
import { recordShow } from './record-show.js';
import { prepareShow, type RehearsalPlan } from './prepare-show.js';
import { startOf } from './rehearsal-stream.js';
import { loadSample, type Sample } from './sample.js';
import { writeScript } from './script/script.js';
import { waitUntil } from './wait-until.js';

/** How a rehearsal channel is kept. */
export interface RehearsalOptions {
  /** Whose channel it is. */
  account: string;
  /** Default: `farm`. */
  channel?: string;
  /** The store that sells the goods: a product's page is at `/products/{id}`. */
  storeUrl: string;
  /** How long a show is; whole loops of the sample. Default: 12. */
  minutes?: number;
  /** Between the end of one show and the beginning of the next. Default: 5,000. */
  pauseMs?: number;
  /** How many ended shows are kept. Default: 5. */
  keep?: number;
  /** Default: the sample that comes with the server. */
  sample?: Sample;
  /** What the desk refused though it should not have. Default: ignored. */
  onError?: (error: unknown) => void;
}

/** A channel that rehearses until it is stopped. */
export interface Rehearsal {
  /** Leaves the show as it is: a director that is started anew goes on with it. */
  stop(): Promise<void>;
}

/** How long to wait where something else is on the channel, or the desk failed. */
const RETRY_MS = 2_000;

/** Between a show's end and a look at what the channel has then. */
const SETTLE_MS = 200;

/** Time enough to make the first show ready, so that it begins with its loop. */
const FIRST_LEAD_MS = 500;

/**
 * Keeps a channel alive with rehearsals: a scripted seller and a small crowd, over the looped sample. Every
 * so often a show ends and the next begins, so that log and stock stay bounded. All it knows is in the
 * ledger: after a restart it goes on with the show that is on.
 */
export function startRehearsal(desk: Desk, options: RehearsalOptions): Rehearsal {
  const { account, channel = 'farm', storeUrl, sample = loadSample() } = options;
  const { minutes = 12, pauseMs = 5_000, keep = 5, onError = () => {} } = options;
  const plan: RehearsalPlan = { account, channel, sample, storeUrl };
  const stopping = new AbortController();
  const { signal } = stopping;
  const loopMs = sample.duration * 1_000;

  const direct = async (leadMs: number): Promise<number> => {
    // Looked at first: a channel that was renamed keeps its name, and a look is no write.
    const found =
      (await desk.channel(channel)) ??
      (await desk.openChannel(account, channel, 'Willow Bend Farm'));
    const current = found.show;
    const over = current === null || current.status === 'ended';
    if (!over && !current.rehearsal) return RETRY_MS;
    // A host who ended the show and has taken over is not to be surprised by the next one.
    if (over && current?.rehearsal && !desk.isPlaying(current.id)) return RETRY_MS;
    await desk.pruneRehearsals(channel, keep);

    const on = current?.status === 'live' ? desk.state(current.id) : undefined;
    const start = (on && (startOf(on.stream) ?? on.startedAt)) ?? Date.now() + leadMs;
    const prepared = over ? null : current.id;
    const show =
      on && prepared !== null ? prepared : await prepareShow(desk, plan, { start, prepared });
    const script = writeScript(sample, start);
    const showMs = minutes * 60_000;
    const stage = { desk, account, show, script, start, loopMs, showMs };
    await playShow({ ...stage, onError }, signal);
    await recordShow(desk, show, sample);
    return SETTLE_MS;
  };

  /** A server that went down just after a show's end could not. */
  const recordLast = async (): Promise<void> => {
    const show = (await desk.channel(channel))?.show;
    if (show) await recordShow(desk, show.id, sample);
  };

  const run = async () => {
    await recordLast().catch(onError);
    // Nobody should have to wait for the first one.
    let leadMs = FIRST_LEAD_MS;
    while (!signal.aborted) {
      const pause = await direct(leadMs).catch((error: unknown) => {
        onError(error);
        return RETRY_MS;
      });
      leadMs = pauseMs;
      await waitUntil(Date.now() + pause, signal);
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

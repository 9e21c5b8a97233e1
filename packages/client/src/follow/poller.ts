import { WINDOW_MS } from '@livestall/protocol';
import type { Batch, Head, StallError, Window } from '@livestall/protocol';
import { pause } from '../core/context.js';
import type { Context } from '../core/context.js';
import { isAborted } from '../core/is-aborted.js';
import { showPath } from '../http/paths.js';
import { toStallError } from '../http/to-stall-error.js';

/** More windows than this behind, a snapshot is the shorter way. */
const MAX_WINDOWS = 5;
/** No server may ask to be polled more often than this. */
const MIN_POLL_MS = 500;

/** Who hears what polling brings. */
export interface PollListener {
  /** The server's epoch, told by each head. */
  epoch(epoch: string): void;
  /** Fetches and takes a snapshot. */
  snapshot(): Promise<unknown>;
  /** It begins with a snapshot, once more for each that a young server makes needful: what was told before was not heard. */
  begun(): void;
  batch(batch: Batch): void;
  /** A round went well. */
  answered(): void;
  /** A round failed. Called for each. */
  failed(error: StallError): void;
}

/**
 * Follows a show by polling until the context is closed. It begins with a snapshot and goes on window by
 * window. Windows overlap with what came before: the listener drops doubles.
 */
export async function poll(context: Context, show: string, listener: PollListener): Promise<void> {
  const { http, naps, signal } = context;
  const get = <T>(path: string) => http.json<T>(showPath(show, path), { signal });
  let place: { epoch: string; k: number } | null = null;
  let failures = 0;

  const round = async (): Promise<number> => {
    const head = await get<Head>('/head');
    listener.epoch(head.epoch);
    if (
      place?.epoch !== head.epoch ||
      place.k < head.oldest - 1 ||
      head.k - place.k > MAX_WINDOWS
    ) {
      await listener.snapshot();
      // The newest window again: the snapshot may be older than its end. A young server has none that it saw whole.
      place = head.k < head.oldest ? null : { epoch: head.epoch, k: head.k - 1 };
      listener.begun();
    }
    while (place && place.k < head.k) {
      const { batches } = await get<Window>(`/batches/${head.epoch}/${place.k + 1}`);
      place.k += 1;
      for (const batch of batches) listener.batch(batch);
    }
    return Math.max(MIN_POLL_MS, head.pollMs || WINDOW_MS);
  };

  while (!signal.aborted) {
    try {
      const pollMs = await round();
      failures = 0;
      if (isAborted(signal)) return;
      listener.answered();
      // Spread a little, so that a crowd does not come in step.
      await naps.nap(pollMs * (0.9 + Math.random() * 0.2), signal);
    } catch (thrown) {
      if (isAborted(signal)) return;
      const error = toStallError(thrown);
      // A window that is gone, or was never kept: begin anew.
      if (error.code === 'not-found') place = null;
      failures += 1;
      listener.failed(error);
      await pause(context, failures, error);
    }
  }
}

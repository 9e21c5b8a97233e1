import type { Channel, ShowState, ShowSummary, StallError } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { isAborted } from '../core/is-aborted.js';
import { channelPath } from '../http/paths.js';
import { untilAnswered } from '../http/until-answered.js';

/** A channel whose show is not on is asked again after 5 to 15 s: the answer is cached for 5 s. */
const ASK_MS = 5_000;
const SPREAD_MS = 10_000;
/** A picture that stops short of the end is not waited for longer than this. */
const LAST_WORDS_MS = 30_000;

/** Who hears what a channel shows. */
export interface ChannelListener {
  /** The show that the channel resolves to now. */
  show(show: ShowSummary): void;
  /** Why it does not resolve; `null` once it does again. */
  error(error: StallError | null): void;
  /** Whether the show that is followed could be left for another. */
  free(): boolean;
}

/** Asks what a channel shows, at first and whenever the followed show is not on. */
export async function followChannel(
  context: Context,
  channel: string,
  listener: ChannelListener,
): Promise<void> {
  const { http, naps, signal } = context;
  while (!signal.aborted) {
    if (listener.free()) {
      const answer = await untilAnswered(
        context,
        () => http.json<Channel>(channelPath(channel), { signal }),
        (error) => {
          listener.error(error);
          return true;
        },
      ).catch(() => null);
      if (isAborted(signal)) return;
      listener.error(null);
      if (answer?.show) listener.show(answer.show);
    }
    await naps.nap(ASK_MS + Math.random() * SPREAD_MS, signal);
  }
}

/**
 * Whether a followed show may be left: before it is on, and after its end has come up in the picture, so
 * that nobody's last seconds are cut off.
 */
export function isFree(now: ShowState, stage: ShowState, serverTime: number): boolean {
  if (now.status !== 'ended') return now.status === 'scheduled';
  return stage.status === 'ended' || serverTime > (now.endedAt ?? 0) + LAST_WORDS_MS;
}

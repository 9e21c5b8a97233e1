import { prefetchShow } from '@livestall/client/prefetch';
import type { Snapshot } from '@livestall/protocol';

/** A stall that was asked for before it was defined. */
export interface Asked {
  readonly stall: Element;
  /** `null` where it does not come: whoever opens the show says why. */
  readonly show: Promise<Snapshot | null>;
}

const waiting = 'live-stall[server]:not(:defined)';

/**
 * The stalls that stand on the page. Their shows are asked for before the rest of the scripts has run: on a phone that
 * takes longer than the answers. Stalls that are defined already have asked themselves.
 */
export const asked: readonly Asked[] = Array.from(
  globalThis.document?.querySelectorAll(waiting) ?? [],
  (stall) => {
    const said = (name: string) => stall.getAttribute(name);
    const [server, channel, show] = [said('server') ?? '', said('channel'), said('show')];
    return { stall, show: prefetchShow({ server, channel, show }) };
  },
);

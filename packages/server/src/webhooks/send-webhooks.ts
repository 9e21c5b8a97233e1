import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '../ledger/ledger.js';
import { nextTry } from './next-try.js';
import { postCall } from './post-call.js';

/** How often it looks for what is to be told. */
const EVERY_MS = 1_000;

/** How many calls are under way at once. */
const AT_ONCE = 20;

/** What sending needs to know. */
export interface SendOptions {
  /** Lets the server call private addresses. */
  allowPrivateWebhooks: boolean;
  onError: (error: unknown) => void;
}

/**
 * Tells stores' backends what their webhooks are for. What the ledger has written is told at least once: what does not get through
 * is tried again, for more than a day, also after a restart.
 */
export function sendWebhooks(
  ledger: Ledger,
  { allowPrivateWebhooks, onError }: SendOptions,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  /** Whether there may be more to tell at once. */
  const round = async (): Promise<boolean> => {
    const behind = await ledger.read('webhooks.behind', {});
    if (behind) await ledger.enter('webhooks.fill', {});
    const due = await ledger.read('deliveries.due', { limit: AT_ONCE });
    await Promise.all(
      due.map(async ({ tries, ...call }) => {
        const failure = await postCall(call, { allowPrivate: allowPrivateWebhooks }, signal);
        // What was broken off by a stop did not fail: it is told after the start.
        if (failure !== null && signal.aborted) return;
        const next = failure === null ? null : nextTry(tries);
        const dueAt = next === null ? null : Date.now() + next;
        await ledger.enter('delivery.note', { id: call.id, failure, dueAt });
      }),
    );
    return due.length === AT_ONCE;
  };

  const run = async () => {
    while (!signal.aborted) {
      const more = await round().catch((error: unknown) => {
        onError(error);
        return false;
      });
      await pause(more ? 0 : EVERY_MS, undefined, { signal }).catch(() => undefined);
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

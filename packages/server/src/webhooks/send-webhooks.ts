import { setTimeout as pause } from 'node:timers/promises';
import type { DueDelivery } from '../ledger/contract.js';
import type { Ledger } from '../ledger/ledger.js';
import { nextTry } from './next-try.js';
import { postCall } from './post-call.js';

/** How often it looks for what is to be told, where nothing says so sooner. */
const EVERY_MS = 1_000;

/** How many calls are under way at once: in all, and of one webhook. */
const [AT_ONCE, EACH] = [60, 5];

/** How often what was given up long ago is forgotten, where nothing else is written. */
const FORGET_MS = 3_600_000;

/** What sending needs to know. */
export interface SendOptions {
  /** Lets the server call private addresses. */
  allowPrivateWebhooks: boolean;
  onError: (error: unknown) => void;
}

/**
 * Tells stores' backends what their webhooks are for. What the ledger has written is told at least once: what does not get through
 * is tried again, for more than a day, also after a restart. One that hangs holds up nobody else.
 */
export function sendWebhooks(ledger: Ledger, options: SendOptions): { stop(): Promise<void> } {
  return new WebhookSender(ledger, options);
}

class WebhookSender {
  readonly #ledger: Ledger;
  readonly #options: SendOptions;
  readonly #stopping = new AbortController();
  /** Calls under way, by the id of the delivery. */
  readonly #underWay = new Map<string, { webhook: string; done: Promise<void> }>();
  readonly #running: Promise<void>;
  #forgetAt = 0;
  #wake = (): void => undefined;

  constructor(ledger: Ledger, options: SendOptions) {
    this.#ledger = ledger;
    this.#options = options;
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#running;
    await Promise.all(Array.from(this.#underWay.values(), ({ done }) => done));
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const woken = new Promise<void>((wake) => (this.#wake = wake));
      const more = await this.#begin().catch((error: unknown) => {
        this.#options.onError(error);
        return false;
      });
      if (more || signal.aborted) continue;
      const waited = new AbortController();
      await Promise.race([
        woken,
        pause(EVERY_MS, undefined, { signal: waited.signal }).catch(() => undefined),
      ]);
      waited.abort();
    }
  }

  /** Begins as many calls as there is room for. Whether there may be more to begin at once. */
  async #begin(): Promise<boolean> {
    const ledger = this.#ledger;
    const behind = await ledger.read('webhooks.behind', {});
    if (behind || Date.now() >= this.#forgetAt) {
      this.#forgetAt = Date.now() + FORGET_MS;
      await ledger.enter('webhooks.fill', {});
    }
    const limit = AT_ONCE - this.#underWay.size;
    const without = [...this.#underWay.keys()];
    const full = [...this.#counts()].flatMap(([webhook, count]) => (count < EACH ? [] : [webhook]));
    const due = limit > 0 ? await ledger.read('deliveries.due', { limit, without, full }) : [];
    for (const call of due) {
      if ((this.#counts().get(call.webhook) ?? 0) < EACH) this.#send(call);
    }
    return behind;
  }

  #counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { webhook } of this.#underWay.values()) {
      counts.set(webhook, (counts.get(webhook) ?? 0) + 1);
    }
    return counts;
  }

  #send(call: DueDelivery): void {
    const done = this.#tell(call)
      .catch(this.#options.onError)
      .finally(() => {
        this.#underWay.delete(call.id);
        this.#wake();
      });
    this.#underWay.set(call.id, { webhook: call.webhook, done });
  }

  async #tell({ tries, webhook, ...call }: DueDelivery): Promise<void> {
    const { signal } = this.#stopping;
    const { id } = call;
    const allowPrivate = this.#options.allowPrivateWebhooks;
    const missed = await postCall(call, { allowPrivate }, signal);
    if (!missed) {
      await this.#ledger.enter('delivery.note', { id, failure: null, dueAt: null });
      return;
    }
    // What was broken off by a stop did not fail: it is told after the start.
    if (signal.aborted) return;
    const { failure } = missed;
    if (missed.gone) {
      await this.#ledger.enter('webhook.close', { webhook, delivery: id, failure });
      return;
    }
    const pause = nextTry(tries, missed.retryAfterMs);
    const dueAt = pause === null ? null : Date.now() + pause;
    await this.#ledger.enter('delivery.note', { id, failure, dueAt });
  }
}

import { StallError } from '@livestall/protocol';
import { pause } from '../core/context.js';
import type { Context } from '../core/context.js';
import { isAborted } from '../core/is-aborted.js';
import { isRecord } from '../core/is-record.js';
import { sleep } from '../core/naps.js';
import { toStallError } from '../http/to-stall-error.js';
import { byeMs } from './bye-ms.js';
import { openStream } from './open-stream.js';
import { Watchdog } from './watchdog.js';

/** After this long the next failure counts as the first again. */
const STEADY_MS = 10_000;

/** What to keep open, and who hears of it. */
export interface StreamPlan {
  /** The address, asked anew for each try, since it carries the position. */
  path(): string;
  token?: () => Promise<string>;
  /** A message whose data are an object; `hello` says that the stream stands. */
  message(type: string, data: Record<string, unknown>): void;
  /** It stands no more, or a try failed. Called for each. */
  down(error: StallError): void;
}

/**
 * Keeps one stream of Server-Sent Events open until the context is closed: opens it again with full
 * jitter, obeys `Retry-After` and `bye`, and gives up a silent one.
 */
export class KeptStream {
  readonly #context: Context;
  readonly #plan: StreamPlan;
  #current: { wake(): void; watchdog: Watchdog } | null = null;

  constructor(context: Context, plan: StreamPlan) {
    this.#context = context;
    this.#plan = plan;
    void this.#run();
  }

  /** Opens it anew at once where it is doubtful that it still stands; `hard`: in any case. */
  wake(hard: boolean): void {
    if (hard || this.#current?.watchdog.doubtful) this.#current?.wake();
  }

  async #run(): Promise<void> {
    const { signal } = this.#context;
    let failures = 0;
    while (!isAborted(signal)) {
      const openedAt = performance.now();
      const { error, bye, woken } = await this.#open();
      if (isAborted(signal)) return;
      this.#plan.down(error);
      failures = performance.now() - openedAt > STEADY_MS ? 1 : failures + 1;
      if (bye !== null) await sleep(bye, signal);
      // One that is sent away again and again knocks ever less often.
      if (!woken && (bye === null || failures > 1)) await pause(this.#context, failures, error);
    }
  }

  /** Opens it once, and resolves when it is over. */
  async #open(): Promise<Ending> {
    const ending: Ending = { error: new StallError('offline'), bye: null, woken: false };
    try {
      const token = await this.#plan.token?.();
      await this.#read(token, ending);
    } catch (thrown) {
      ending.error = toStallError(thrown);
    }
    return ending;
  }

  async #read(token: string | undefined, ending: Ending): Promise<void> {
    const { http, signal } = this.#context;
    const controller = new AbortController();
    const stop = () => {
      controller.abort();
    };
    const watchdog = new Watchdog(stop);
    const wake = () => {
      ending.woken = true;
      stop();
    };
    this.#current = { wake, watchdog };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      const call = { path: this.#plan.path(), token, signal: controller.signal };
      await openStream(http, call, {
        heard: () => {
          watchdog.heard();
        },
        message: (type, data) => {
          if (controller.signal.aborted || !isRecord(data)) return;
          if (type === 'bye') {
            ending.bye = byeMs(data);
            stop();
          } else this.#plan.message(type, data);
        },
      });
    } finally {
      signal.removeEventListener('abort', stop);
      watchdog.stop();
      stop();
      this.#current = null;
    }
  }
}

/** Why a stream is over. */
interface Ending {
  error: StallError;
  /** The server said that it goes: in how many milliseconds to come back. */
  bye: number | null;
  /** It was given up for a fresh one. */
  woken: boolean;
}

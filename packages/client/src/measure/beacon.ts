import { FACTS_LIMIT, FACT_MS_LIMIT } from '@livestall/protocol';
import type { Fact } from '@livestall/protocol';
import { showPath } from '../http/paths.js';
import type { MeasuredShow } from './measure.js';

/** Facts wait so long for others to go with. */
const EVERY_MS = 15_000;

/** A server that takes none is left alone for so long, unless it says how long. */
const QUIET_MS = 300_000;

/**
 * Brings facts to the show server, some at a time. What does not get through is dropped: on a weak line no measurement
 * is worth a second try.
 */
export class Beacon {
  readonly #show: MeasuredShow;
  readonly #fetch: typeof fetch;
  #facts: Fact[] = [];
  /** The show that they are about: a channel goes on to the next. */
  #about: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #quietUntil = 0;

  constructor(show: MeasuredShow, fetchFn: typeof fetch | undefined) {
    this.#show = show;
    this.#fetch = fetchFn ?? ((input, init) => fetch(input, init));
  }

  add(fact: Fact): void {
    const { id } = this.#show;
    if (id !== this.#about) this.flush();
    this.#about = id;
    if (id === null || performance.now() < this.#quietUntil) return;
    this.#facts.push(inLimits(fact));
    this.#timer ??= setTimeout(() => this.flush(), EVERY_MS);
    if (this.#facts.length >= FACTS_LIMIT) this.flush();
  }

  /** Sends what waits, also from a page that is being left. */
  flush(): void {
    const facts = this.#facts;
    this.drop();
    if (facts.length > 0 && this.#about !== null) void this.#send(this.#about, facts);
  }

  /** Forgets what waits. */
  drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#facts = [];
  }

  async #send(show: string, facts: readonly Fact[]): Promise<void> {
    const response = await this.#fetch(this.#show.server + showPath(show, '/beacons'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ facts }),
      credentials: 'omit',
      keepalive: true,
    }).catch(() => null);
    if (!response || response.ok) return;
    const seconds = Number(response.headers.get('retry-after'));
    this.#quietUntil = performance.now() + (seconds > 0 ? seconds * 1_000 : QUIET_MS);
    this.drop();
  }
}

/** A machine that slept makes long ones, and a server refuses a whole batch for one. */
function inLimits(fact: Fact): Fact {
  if ('ms' in fact) return { ...fact, ms: Math.min(fact.ms, FACT_MS_LIMIT) };
  if ('value' in fact) return { ...fact, value: Math.min(fact.value, FACT_MS_LIMIT) };
  return fact;
}

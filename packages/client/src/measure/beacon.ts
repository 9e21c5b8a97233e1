import { FACTS_LIMIT, FACT_MS_LIMIT } from '@livestall/protocol';
import type { BeaconFact, Fact } from '@livestall/protocol';
import { showPath } from '../http/paths.js';
import type { MeasuredShow } from './sink.js';

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
  #facts: BeaconFact[] = [];
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
    this.#facts.push(forServer(fact));
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

  async #send(show: string, facts: readonly BeaconFact[]): Promise<void> {
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

function forServer(fact: Fact): BeaconFact {
  switch (fact.of) {
    case 'trouble':
    case 'failure':
    case 'rendition':
      return fact;
    // A machine that slept makes long ones, and a server refuses a whole batch for one.
    case 'startup':
    case 'hand-over':
    case 'wait':
      return { ...fact, ms: Math.min(fact.ms, FACT_MS_LIMIT) };
    case 'vital':
      return { ...fact, value: Math.min(fact.value, FACT_MS_LIMIT) };
    // What somebody looked at and bought is the store's to know.
    default:
      return { of: fact.of };
  }
}

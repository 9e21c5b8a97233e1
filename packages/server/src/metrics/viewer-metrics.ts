import type { BeaconFact } from '@livestall/protocol';
import { Counter, Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

const SECONDS = [0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 8, 13, 30, 60];
const PAGE_SECONDS = [0.05, 0.1, 0.2, 0.5, 0.8, 1.8, 2.5, 4, 8, 16];
const LINES = [0, 144, 240, 360, 480, 540, 720, 1_080, 1_440, 2_160];
const SHIFTS = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1];

/**
 * What viewers who consented measured of their own evening, added up over all shows. The values come from strangers:
 * none of them becomes a label but words of a closed list.
 */
export class ViewerMetrics {
  readonly #startup;
  readonly #handOver;
  readonly #wait;
  readonly #rendition;
  readonly #trouble;
  readonly #vital;
  readonly #shift;
  readonly #shopping;

  constructor(registry: Registry) {
    const histogram = <L extends string>(
      name: string,
      help: string,
      buckets: number[],
      labelNames: L[] = [],
    ) => new Histogram({ name, help, buckets, labelNames, registers: [registry] });
    this.#startup = histogram(
      'livestall_viewer_startup_seconds',
      'From opening a stream to its first frame',
      SECONDS,
      ['engine'],
    );
    this.#handOver = histogram(
      'livestall_viewer_hand_over_seconds',
      'From opening a stream until the full player had it',
      SECONDS,
    );
    this.#wait = histogram(
      'livestall_viewer_wait_seconds',
      'How long a picture stood still for want of media',
      SECONDS,
    );
    this.#rendition = histogram(
      'livestall_viewer_rendition_lines',
      'Renditions that were gone over to, by the lines of their picture; 0 is sound alone',
      LINES,
    );
    this.#trouble = new Counter({
      name: 'livestall_viewer_troubles_total',
      help: 'Streams that could not go on (trouble) or gave up (failure), by what went wrong',
      labelNames: ['fact', 'code'],
      registers: [registry],
    });
    this.#vital = histogram(
      'livestall_viewer_page_seconds',
      'Core Web Vitals of the pages with a stall: FCP, INP, LCP, TTFB',
      PAGE_SECONDS,
      ['vital'],
    );
    this.#shift = histogram(
      'livestall_viewer_page_shift',
      'Core Web Vitals of the pages with a stall: CLS',
      SHIFTS,
    );
    this.#shopping = new Counter({
      name: 'livestall_viewer_shopping_total',
      help: 'What viewers did with goods, from seeing them to buying',
      labelNames: ['fact'],
      registers: [registry],
    });
  }

  /** Takes note of what one viewer measured. */
  readonly onFacts = (facts: readonly BeaconFact[]): void => {
    for (const fact of facts) this.#note(fact);
  };

  #note(fact: BeaconFact): void {
    switch (fact.of) {
      case 'startup':
        return this.#startup.observe({ engine: fact.engine }, fact.ms / 1_000);
      case 'hand-over':
        return this.#handOver.observe(fact.ms / 1_000);
      case 'wait':
        return this.#wait.observe(fact.ms / 1_000);
      case 'rendition':
        return this.#rendition.observe(fact.lines);
      case 'trouble':
      case 'failure':
        return this.#trouble.inc({ fact: fact.of, code: fact.code });
      case 'vital':
        if (fact.name === 'CLS') return this.#shift.observe(fact.value);
        return this.#vital.observe({ vital: fact.name }, fact.value / 1_000);
      default:
        return this.#shopping.inc({ fact: fact.of });
    }
  }
}

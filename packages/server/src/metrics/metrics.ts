import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { ObserveCommit } from '../ledger/observe-commit.js';
import type { Outcome } from '../words/moderation-options.js';
import { ViewerMetrics } from './viewer-metrics.js';

const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const COMMIT_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const COMMIT_WRITES = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** An answer that was sent. */
export interface AnswerFacts {
  method: string;
  /** The route's pattern, so that no id is ever a label. */
  route: string;
  status: number;
  seconds: number;
}

/**
 * What a server counts of itself, for Prometheus. No label names a viewer, a show or an account: their
 * number would grow without bounds, and who watches what is nobody's metric.
 */
export class Metrics {
  readonly registry = new Registry();
  readonly #answers = new Histogram({
    name: 'livestall_http_answer_seconds',
    help: 'Answers by route and status, without streams',
    labelNames: ['method', 'route', 'status'],
    buckets: ANSWER_SECONDS,
    registers: [this.registry],
  });
  readonly #writes = new Counter({
    name: 'livestall_writes_total',
    help: 'Writes of the ledger by name, and by what became of them: ok, or the code of a refusal',
    labelNames: ['write', 'outcome'],
    registers: [this.registry],
  });
  readonly #commitSeconds = new Histogram({
    name: 'livestall_commit_seconds',
    help: 'How long a commit took until it was on the disk, without what it waited for the one before',
    buckets: COMMIT_SECONDS,
    registers: [this.registry],
  });
  readonly #commitWrites = new Histogram({
    name: 'livestall_commit_writes',
    help: 'How many writes went into one commit',
    buckets: COMMIT_WRITES,
    registers: [this.registry],
  });
  readonly #moderated = new Counter({
    name: 'livestall_moderated_total',
    help: 'Lines about which the outside service was asked, by what came of it',
    labelNames: ['outcome'],
    registers: [this.registry],
  });

  /** Takes note of what viewers measured. */
  readonly onFacts = new ViewerMetrics(this.registry).onFacts;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Takes note of a commit. */
  readonly onCommit: ObserveCommit = (ops, outcomes, seconds) => {
    this.#commitSeconds.observe(seconds);
    this.#commitWrites.observe(ops.length);
    for (const [index, { op }] of ops.entries()) {
      const outcome = outcomes[index];
      this.#writes.inc({ write: op, outcome: outcome && !outcome.ok ? outcome.code : 'ok' });
    }
  };

  /** Takes note of what an outside service said of a line. */
  readonly onOutcome = (outcome: Outcome): void => {
    this.#moderated.inc({ outcome });
  };

  /** Takes note of an answer. */
  onAnswer({ seconds, ...labels }: AnswerFacts): void {
    this.#answers.observe(labels, seconds);
  }
}

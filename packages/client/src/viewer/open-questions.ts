import { QUESTIONS_GAUGE, readGauge, votesGauge } from '@livestall/protocol';
import type { Gauges, Question, QuestionList } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { showPath } from '../http/paths.js';
import { untilAnswered } from '../http/until-answered.js';

/** Before the list is read anew, so that no cache has the old one, and a crowd does not come at once. */
const LATER_MS = 1_100;
const SPREAD_MS = 1_500;

/** The open questions of all, read anew as they change while somebody looks at them. */
export class OpenQuestions {
  readonly #context: Context;
  readonly #show: string;
  readonly #lookers: ReadonlySet<object>;
  #gauges: Gauges = {};
  #questions: readonly Question[] | null = null;
  /** The version of the gauge that the list was read by. */
  #read: number | undefined;
  #reading = false;

  /** @param lookers Who looks at them now. */
  constructor(context: Context, show: string, lookers: ReadonlySet<object>) {
    this.#context = context;
    this.#show = show;
    this.#lookers = lookers;
  }

  /** As they were read last, with the votes of now: the same list until it changes. */
  get questions(): readonly Question[] | null {
    return this.#questions;
  }

  /** Takes the readings of now. */
  count(gauges: Gauges): void {
    if (gauges === this.#gauges) return;
    this.#gauges = gauges;
    if (this.#questions) this.#list(this.#questions);
    this.look();
  }

  /** Somebody may have begun to look. */
  look(): void {
    if (!this.#reading && this.#isBehind()) void this.#follow().catch(() => undefined);
  }

  async #follow(): Promise<void> {
    const { http, naps, signal } = this.#context;
    this.#reading = true;
    try {
      while (this.#isBehind() && !signal.aborted) {
        if (this.#questions) await naps.nap(LATER_MS + SPREAD_MS * Math.random(), signal);
        const version = this.#version;
        const { questions } = await untilAnswered(this.#context, () =>
          http.json<QuestionList>(showPath(this.#show, '/questions'), { signal }),
        );
        this.#read = version;
        this.#list(Array.isArray(questions) ? questions : []);
        this.#context.changed();
      }
    } finally {
      this.#reading = false;
    }
  }

  get #version(): number {
    return this.#gauges[QUESTIONS_GAUGE]?.[0] ?? 0;
  }

  #isBehind(): boolean {
    return this.#lookers.size > 0 && this.#read !== this.#version;
  }

  #list(questions: readonly Question[]): void {
    const counted = questions.map((one) => this.#counted(one));
    const before = this.#questions;
    const isSame =
      counted.length === before?.length && counted.every((one, n) => one === before[n]);
    if (!isSame) this.#questions = counted;
  }

  #counted(question: Question): Question {
    const { votes = 0 } = question;
    const now = readGauge(this.#gauges, votesGauge(question.id)) ?? votes;
    return now === votes ? question : { ...question, votes: now };
  }
}

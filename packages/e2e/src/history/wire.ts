import type { Problem } from '@livestall/protocol';
import { setTimeout as pause } from 'node:timers/promises';
import type { Span } from './span.ts';

/** So many are under way at once; others wait for their turn. */
const MOST = 128;

/** What is no answer to what was asked: too slow, too fast, busy. */
const PASSING: ReadonlySet<number> = new Set([408, 429, 503]);

/** What a refusal says of itself, beside its status. */
type Refusal = Partial<Pick<Problem, 'code' | 'title' | 'detail'>>;

/** What is asked of a server. */
export interface Question {
  path: string;
  token?: string;
  /** The idempotency key of what gives or takes something. */
  key?: string;
  /** Absent: a GET. */
  body?: unknown;
}

/** What it came to, and when; `null`: there was no answer, so that nobody knows. */
export interface Asked<T> extends Span {
  answer: { status: number; body: T & Refusal } | null;
}

/** The same, where there was one. */
export type Answered<T> = Span & NonNullable<Asked<T>['answer']>;

/** The way to a server that comes and goes, walked by a crowd. */
export class Wire {
  /** How many calls there were. */
  calls = 0;
  /** The longest that an answer took, by the server's clock: so late is a machine that others want too. */
  slowest = 0;
  readonly #base: string;
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #underWay = 0;
  #isUp = true;

  /** @param now The server's clock. */
  constructor(base: string, now: () => number) {
    this.#base = base;
    this.#now = now;
  }

  /** What is under way now is cut by the server's end; what comes waits until it is back. */
  goDown(): void {
    this.#isUp = false;
  }

  goUp(): void {
    this.#isUp = true;
    this.#letGo();
  }

  /** Asks once. @param cut Whether the line is cut at once. */
  async ask<T>(question: Question, cut = false): Promise<Asked<T>> {
    await new Promise<void>((resolve) => {
      this.#waiting.push(resolve);
      this.#letGo();
    });
    this.calls += 1;
    const from = this.#now();
    const answer = await this.#fetch<T>(question, cut).catch(() => null);
    this.#underWay -= 1;
    this.#letGo();
    const by = this.#now();
    if (answer) this.slowest = Math.max(this.slowest, by - from);
    return { from, by, answer };
  }

  /** Asks again and again until there is an answer. Gives that, with the moment at which it was asked first. */
  async learn<T>(question: Question): Promise<Answered<T>> {
    const first = await this.ask<T>(question);
    let { answer, by } = first;
    while (!answer) {
      await pause(20);
      ({ answer, by } = await this.ask<T>(question));
    }
    return { from: first.from, by, ...answer };
  }

  async #fetch<T>({ path, token, key, body }: Question, cut: boolean): Promise<Asked<T>['answer']> {
    const response = await fetch(`${this.#base}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(cut ? 3 : 30_000),
    });
    const said = (await response.json()) as T & Refusal;
    return PASSING.has(response.status) ? null : { status: response.status, body: said };
  }

  #letGo(): void {
    while (this.#isUp && this.#underWay < MOST) {
      const go = this.#waiting.shift();
      if (!go) return;
      this.#underWay += 1;
      go();
    }
  }
}

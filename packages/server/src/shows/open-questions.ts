import { QUESTIONS_TOLD, votesGauge } from '@livestall/protocol';
import type { GaugeReading, Gauges, Question, QuestionList } from '@livestall/protocol';
import type { OpenQuestion } from '../ledger/contract.js';

/** Of those that are told, so many are the newest, however few want them: else nobody would ever see them. */
const NEWEST = 10;

/** The open questions of a show in memory: which of them are told, and how many want each answered. */
export class OpenQuestions {
  readonly #rows: Map<string, OpenQuestion>;
  /** Those that are told, in their order, until something changes. */
  #told: readonly OpenQuestion[] | null = null;
  /** Those of them that everybody may read. */
  #publicTold: readonly OpenQuestion[] | null = null;
  #list: string | null = null;
  /** Whose readings have changed since the last time. */
  readonly #moved = new Set<string>();
  /** Which were told when that was looked at last. */
  #toldIds = '';
  #dirty: boolean;
  readonly #gone: string[] = [];

  constructor(rows: readonly OpenQuestion[]) {
    this.#rows = new Map(rows.map((row) => [row.question.id, row]));
    for (const { question } of rows) this.#moved.add(question.id);
    this.#dirty = rows.length > 0;
  }

  /** How many there are that everybody may read. */
  get publicSize(): number {
    return this.#publicRows().length;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Those that the house is told, most wanted first, then the oldest. */
  get told(): readonly Question[] {
    return this.#toldRows().map(({ question }) => question);
  }

  /** What is told may come in any order: one that is there keeps its votes. */
  add(row: OpenQuestion): void {
    if ((this.#rows.get(row.question.id)?.version ?? -1) >= row.version) return;
    this.#rows.set(row.question.id, row);
    this.#moved.add(row.question.id);
    this.#change();
  }

  /** Takes those that are open by now: some may be gone, and some may be back. */
  replace(rows: readonly OpenQuestion[]): void {
    const open = new Set(rows.map(({ question }) => question.id));
    for (const id of [...this.#rows.keys()]) if (!open.has(id)) this.remove(id);
    for (const row of rows) this.add(row);
  }

  /** Has those that are told told anew, as they are to be read by others than before. */
  tellAgain(): void {
    this.#toldIds = '';
    this.#dirty = true;
  }

  remove(id: string): void {
    if (!this.#rows.delete(id)) return;
    this.#moved.delete(id);
    this.#gone.push(votesGauge(id));
    this.#change();
  }

  /** Takes note of how many want it answered; what is told may come in any order. */
  count(id: string, [version, votes]: GaugeReading): void {
    const row = this.#rows.get(id);
    if (!row || row.version >= version) return;
    const { votes: _, ...question } = row.question;
    this.#rows.set(id, { ...row, version, question: { ...question, ...(votes > 0 && { votes }) } });
    this.#moved.add(id);
    this.#change();
  }

  /** Whether others are told than when this was asked last, or they are of another number. */
  takeChanged(): boolean {
    if (!this.#dirty) return false;
    this.#dirty = false;
    const ids = `${this.size} ${this.#toldRows()
      .map(({ question }) => question.id)
      .sort()
      .join()}`;
    const changed = ids !== this.#toldIds;
    this.#toldIds = ids;
    return changed;
  }

  /** The newest readings of those that are told, each once: a crowd's votes are one reading. */
  takeReadings(): Gauges {
    if (this.#moved.size === 0) return {};
    const moved = this.#publicToldRows().filter(({ question }) => this.#moved.delete(question.id));
    return Object.fromEntries(
      moved
        .filter(({ version }) => version > 0)
        .map(({ version, question: { id, votes = 0 } }) => [votesGauge(id), [version, votes]]),
    );
  }

  /** The gauges of those that are open no more, each once. */
  takeGone(): string[] {
    return this.#gone.splice(0);
  }

  /** The list as JSON text; the same text until something happens. */
  list(t: number): string {
    return (this.#list ??= this.#write(t));
  }

  #write(t: number): string {
    const questions = this.#publicToldRows().map(({ question }) => question);
    return JSON.stringify({ t, questions, open: this.publicSize } satisfies QuestionList);
  }

  #change(): void {
    this.#told = null;
    this.#publicTold = null;
    this.#list = null;
    this.#dirty = true;
  }

  #publicRows(): OpenQuestion[] {
    return [...this.#rows.values()].filter(({ isPrivate }) => !isPrivate);
  }

  #publicToldRows(): readonly OpenQuestion[] {
    return (this.#publicTold ??= choose(this.#publicRows()));
  }

  #toldRows(): readonly OpenQuestion[] {
    return (this.#told ??= choose([...this.#rows.values()]));
  }
}

function choose(rows: readonly OpenQuestion[]): readonly OpenQuestion[] {
  const ranked = rows.toSorted(byVotes);
  if (ranked.length <= QUESTIONS_TOLD) return ranked;
  const top = ranked.slice(0, QUESTIONS_TOLD - NEWEST);
  const newest = ranked
    .slice(QUESTIONS_TOLD - NEWEST)
    .sort(byAge)
    .slice(-NEWEST);
  return [...top, ...newest].sort(byVotes);
}

function byVotes(a: OpenQuestion, b: OpenQuestion): number {
  return (b.question.votes ?? 0) - (a.question.votes ?? 0) || byAge(a, b);
}

function byAge({ question: a }: OpenQuestion, { question: b }: OpenQuestion): number {
  return a.at - b.at || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

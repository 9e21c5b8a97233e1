import { REACTION_SPAN_MS } from '@livestall/protocol';
import type { Message, PastReactions, ReactionSums, ShowState } from '@livestall/protocol';
import { compareLines } from '../chat/compare-lines.js';
import { Flow } from '../chat/flow.js';
import type { Context } from '../core/context.js';
import type { History } from '../follow/history.js';
import { LogReader } from './log-reader.js';

/** Lines of a busy room come up together, at most so often. */
const LINES_MS = 250;

/** Who goes further at once has jumped: what was sent meanwhile is not made up for. */
const JUMP_MS = 2 * REACTION_SPAN_MS;

/** Who hears of the past. */
export interface PastListener {
  /** A stretch came, which may be what was waited for. */
  arrived: () => void;
  /** The playhead came to what was sent then, over so long. */
  reacted: (sums: ReactionSums, overMs: number) => void;
}

/**
 * The show as it was where the playhead stands, however far back: by the log that is held anyway, and where
 * that does not reach, by stretches that are read as they are needed. It has the talk of then, too.
 */
export class Past {
  readonly #history: History;
  readonly #reader: LogReader;
  readonly #changed: () => void;
  readonly #reacted: PastListener['reacted'];
  #moment: number | null = null;
  /** The talk that is held anyway, by which the newest lines are known before a stretch has them. */
  #heard: readonly Message[] = [];
  #lines: readonly Message[] = [];

  constructor(
    context: Context,
    show: string,
    history: History,
    { arrived, reacted }: PastListener,
  ) {
    this.#history = history;
    this.#changed = context.changed;
    this.#reacted = reacted;
    this.#reader = new LogReader(context, show, arrived);
  }

  /** The show at server time `moment`; `null` while that is on its way. The talk goes there too. */
  at(moment: number): ShowState | null {
    const from = this.#moment;
    this.#moment = moment;
    this.#reader.want(moment);
    const held = moment >= this.#history.since;
    const state = held
      ? this.#history.at(moment)
      : (this.#reader.at(moment)?.history.at(moment) ?? null);
    // Until all is here, the talk stays as it was, with the stage.
    if (state) this.#follow(moment);
    if (from !== null && moment - from < JUMP_MS) this.#react(from, moment);
    return state;
  }

  /** When what is shown changes next; `null` where nobody knows of anything. */
  nextAfter(moment: number): number | null {
    const held = moment >= this.#history.since;
    const changes = held
      ? [this.#history.nextAfter(moment)]
      : [
          this.#reader.at(moment)?.history.nextAfter(moment) ?? null,
          this.#reader.nextFrom(moment),
          this.#history.since,
        ];
    const line = this.#messages(moment).find(({ at }) => at > moment)?.at ?? Infinity;
    const sent = this.#sent(moment).find(({ at }) => at > moment)?.at ?? Infinity;
    const next = Math.min(
      Math.max(line, moment + LINES_MS),
      sent,
      ...changes.map((change) => change ?? Infinity),
    );
    return Number.isFinite(next) ? next : null;
  }

  /**
   * The talk as it was where the playhead stands, oldest first.
   *
   * @param heard The newest lines of now.
   */
  lines(heard: readonly Message[]): readonly Message[] {
    if (heard !== this.#heard) {
      this.#heard = heard;
      this.#lines = this.#linesAt(this.#moment ?? 0);
    }
    return this.#lines;
  }

  /** The playhead is at live again: nothing more is read. */
  leave(): void {
    this.#moment = null;
    this.#reader.want(null);
  }

  #follow(moment: number): void {
    const lines = this.#linesAt(moment);
    const same = lines.length === this.#lines.length && lines.at(-1) === this.#lines.at(-1);
    if (same && lines[0] === this.#lines[0]) return;
    this.#lines = lines;
    this.#changed();
  }

  #react(from: number, to: number): void {
    for (const { at, sums } of this.#sent(to)) {
      if (at > from && at <= to) this.#reacted(sums, REACTION_SPAN_MS);
    }
  }

  #sent(moment: number): readonly PastReactions[] {
    return this.#reader.upTo(moment).flatMap(({ reactions }) => reactions);
  }

  #linesAt(moment: number): readonly Message[] {
    const flow = new Flow();
    flow.add(this.#messages(moment).filter(({ at }) => at <= moment));
    return flow.lines;
  }

  #messages(moment: number): readonly Message[] {
    const read = this.#reader.upTo(moment).flatMap(({ messages }) => messages);
    return [...read, ...this.#heard].sort(compareLines);
  }
}

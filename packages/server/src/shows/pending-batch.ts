import { LineGate, addReactions } from '@livestall/protocol';
import type { Batch, GaugeReading, LogEvent, Message, ReactionSums } from '@livestall/protocol';
import { retoldEvent, retoldLines, type WordsById } from '../retold.js';

/** How many are poked in one batch, which goes to everybody: at a drop the others wait for the next ones. */
const POKES = 50;

/** Who is poked: somebody about an act of their own or the seller's, or one of a crowd that took what was dropped. */
export type PokeKind = 'own' | 'crowd';

/** What has happened since the last tick. */
export class PendingBatch {
  #log: LogEvent[] = [];
  #gauges: Record<string, GaugeReading> = {};
  #messages: Message[] = [];
  #restored: Message[] = [];
  #reactions: ReactionSums = {};
  readonly #lines = new LineGate();
  readonly #pokes: Record<PokeKind, Set<string>> = { own: new Set(), crowd: new Set() };
  readonly #pokeKey: (viewer: string) => string;

  /** @param pokeKey By what a viewer is poked: asked for when the poke goes out, which at a drop is some time later. */
  constructor(pokeKey: (viewer: string) => string) {
    this.#pokeKey = pokeKey;
  }

  events(events: readonly LogEvent[]): void {
    this.#log.push(...events);
  }

  /** What was taken away before anybody was sent it is sent to nobody. */
  retell(words: WordsById): void {
    this.#log = this.#log.map((event) => retoldEvent(event, words));
    this.#messages = retoldLines(this.#messages, words);
    this.#restored = retoldLines(this.#restored, words);
  }

  gauge(name: string, reading: GaugeReading): void {
    this.#gauges[name] = reading;
  }

  message(message: Message): void {
    this.#messages.push(message);
  }

  reactions(sums: ReactionSums): void {
    this.#reactions = addReactions(this.#reactions, sums);
  }

  /** A line that is back: no crowd pushes out what the seller did by hand. */
  restored(message: Message): void {
    this.#restored.push(message);
  }

  /** No crowd stands before somebody whose question is taken up. @param viewer The public key. */
  poke(viewer: string, kind: PokeKind): void {
    this.#pokes[kind].add(viewer);
  }

  /**
   * All of it as a batch, of the talk as much as people can read; `null` where nothing happened. Then it begins
   * anew, with those who are still to be poked.
   */
  take(t: number): Batch | null {
    const messages = [...this.#restored, ...this.#lines.take(this.#messages, t)];
    const reactions = this.#reactions;
    const reacted = Object.keys(reactions).length > 0;
    const poke = this.#takePokes();
    const batch: Batch = {
      t,
      ...(this.#log.length > 0 && { log: this.#log }),
      ...(Object.keys(this.#gauges).length > 0 && { gauge: this.#gauges }),
      ...((messages.length > 0 || reacted) && {
        flow: { messages, ...(reacted && { reactions }) },
      }),
      ...(poke.length > 0 && { poke }),
    };
    this.#log = [];
    this.#gauges = {};
    this.#messages = [];
    this.#restored = [];
    this.#reactions = {};
    return Object.keys(batch).length > 1 ? batch : null;
  }

  /** The next of those who wait, without a look at the others: after a drop these are tens of thousands. */
  #takePokes(): string[] {
    const { own, crowd } = this.#pokes;
    const told: string[] = [];
    for (const waiting of [own, crowd]) {
      for (const viewer of waiting) {
        if (told.length === POKES) return told;
        own.delete(viewer);
        crowd.delete(viewer);
        told.push(this.#pokeKey(viewer));
      }
    }
    return told;
  }
}

import type { ChatLine } from '@livestall/client';
import type { Newcomer } from '@livestall/protocol';

/** Lines to be removed together, with those who wrote them: what is listed, who came in a raid, and what of it is chosen. */
export class CleanUp {
  readonly #changed: () => void;
  #show: string | null = null;
  #now: readonly ChatLine[] = [];
  #listed: readonly ChatLine[] = [];
  #raid: readonly Newcomer[] | null = null;
  #chosen: ReadonlySet<string> = new Set();
  /** Of the raid's lines those that wait for the house. */
  #held: ReadonlySet<string> = new Set();

  /** @param changed Called after anything was chosen. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Who came in a raid; `null` where none was looked for. */
  get raid(): readonly Newcomer[] | null {
    return this.#raid;
  }

  /** What is listed, newest first. */
  get lines(): readonly ChatLine[] {
    return this.#listed;
  }

  /** How many lines came since the list stands still. */
  get fresh(): number {
    const known = new Set(this.#listed.map(({ id }) => id));
    const last = this.#now.findIndex(({ id }) => known.has(id));
    return last < 0 ? this.#now.length : last;
  }

  /** Those of the raid who said more than what is listed, with the rest of it: this device may not have been sent that. */
  get unlisted(): Newcomer[] {
    const listed = new Set(this.#listed.map(({ id }) => id));
    return (this.#raid ?? []).flatMap((one) => {
      const lines = one.lines.filter((id) => !listed.has(id));
      return lines.length > 0 ? [{ ...one, lines }] : [];
    });
  }

  /** The chosen lines that are shown. */
  get messages(): string[] {
    return [...this.#chosen].filter((id) => !this.#held.has(id));
  }

  /** Who wrote the chosen lines. */
  get senders(): string[] {
    const listed = this.#listed.filter(({ id }) => this.#chosen.has(id));
    const raid = (this.#raid ?? []).filter(({ lines }) => lines.some((id) => this.#chosen.has(id)));
    return [...new Set([...listed, ...raid].map(({ sender }) => sender))];
  }

  /**
   * Follows the talk of a show. Once something is chosen the list stands still: nothing moves under a finger, and no chosen line
   * falls out of it. Another show's talk begins anew.
   *
   * @param now What was said, newest first.
   */
  follow(show: string | null, now: readonly ChatLine[]): void {
    if (show !== this.#show) {
      this.#show = show;
      this.#raid = null;
      this.#chosen = new Set();
    }
    this.#now = now;
    if (this.#chosen.size === 0) this.#listed = now;
  }

  /** Takes what came meanwhile into the list; what is chosen stays in it. */
  renew(): void {
    const there = new Set(this.#now.map(({ id }) => id));
    const kept = this.#listed.filter(({ id }) => this.#chosen.has(id) && !there.has(id));
    this.#listed = [...this.#now, ...kept];
    this.#changed();
  }

  /** All lines of one person that are known of. */
  linesOf(sender: string): string[] {
    const listed = this.#listed.filter((line) => line.sender === sender).map(({ id }) => id);
    const raid = this.#raid?.find((one) => one.sender === sender)?.lines ?? [];
    return [...new Set([...listed, ...raid])];
  }

  /** Whether all of these are chosen. */
  hasAll(lines: readonly string[]): boolean {
    return lines.every((line) => this.#chosen.has(line));
  }

  /** Chooses all of these; none of them where all were chosen already. */
  toggle(lines: readonly string[]): void {
    if (this.hasAll(lines)) this.#choose([...this.#chosen].filter((line) => !lines.includes(line)));
    else this.#choose([...this.#chosen, ...lines]);
  }

  /** Takes up who came in a raid, with all that they said, shown or waiting. Of whom it met before something is chosen, they stay. */
  meet(people: readonly Newcomer[]): void {
    const came = people
      .map((one) => ({ ...one, lines: [...one.lines, ...(one.held ?? [])] }))
      .filter(({ lines }) => lines.length > 0);
    const senders = new Set(came.map(({ sender }) => sender));
    const kept = (this.#raid ?? []).filter(
      ({ sender, lines }) => !senders.has(sender) && lines.some((id) => this.#chosen.has(id)),
    );
    this.#held = new Set([...came, ...kept].flatMap(({ held = [] }) => held));
    this.#raid = [...came, ...kept];
    this.#choose([...this.#chosen, ...came.flatMap(({ lines }) => lines)]);
  }

  /** It was seen to. */
  clear(): void {
    this.#raid = null;
    this.#choose([]);
  }

  #choose(lines: readonly string[]): void {
    this.#chosen = new Set(lines);
    this.#changed();
  }
}

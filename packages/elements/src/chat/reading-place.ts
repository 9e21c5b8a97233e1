import type { ChatLine, ChatPage } from '@livestall/client';
import type { ReactiveControllerHost } from 'lit';
import { Reading, type Read } from './reading.js';
import { RowsWindow, type Part } from './rows-window.js';

/** Nearer to the newest line than this counts as being there, in pixels. */
const NEAR = 24;

/** A row opens in sight, not under the edge that the talk fades out at. */
const NEAREST: ScrollIntoViewOptions = { block: 'nearest', behavior: 'instant' };

/** What a reader stands in. */
export interface Place {
  box: () => HTMLElement | null;
  list: () => HTMLElement | null;
  /** Reads the page before a line; `null` where nobody has one. */
  before: (line: ChatLine) => Promise<ChatPage | null>;
}

/** Where somebody reads in the talk: at its end, which moves on with every line, or further up, where nothing moves. */
export class ReadingPlace {
  readonly #host: ReactiveControllerHost;
  readonly #place: Place;
  readonly #reading = new Reading();
  readonly #rows = new RowsWindow<ChatLine>(() => this.#resized());
  /** Where the newest line was last brought into sight, in pixels from the top. */
  #end = 0;
  #returns = false;
  #focused: HTMLElement | null = null;
  #asking = false;
  #begins = false;

  constructor(host: ReactiveControllerHost, place: Place) {
    this.#host = host;
    this.#place = place;
  }

  /** Whether older lines are on their way. */
  get asking(): boolean {
    return this.#asking;
  }

  /** What to draw of the talk. */
  read(lines: readonly ChatLine[], redacted: ReadonlySet<string>): Read {
    return this.#reading.read(lines, redacted);
  }

  /** What to draw of the lines that were read. */
  part(lines: readonly ChatLine[], focused: Element | null): Part<ChatLine> {
    const row = this.#rows.rowOf(focused);
    this.#focused = row ? (focused as HTMLElement) : null;
    return this.#rows.part(lines, row);
  }

  /** To be called once it is drawn. */
  drawn(): void {
    this.#rows.drawn(this.#place.box(), this.#place.list());
    // What came into sight by it is seen to once it is laid out: the page hears of that in any case.
    if (this.#reading.held) this.#rows.hold();
    else if (this.#returns) this.#stay();
    this.#returns = false;
    this.#keepFocus();
  }

  /** Goes down to the newest line. */
  toEnd(): void {
    if (!this.#reading.held) return;
    this.#reading.release();
    this.#rows.follow();
    this.#begins = false;
    this.#returns = true;
    this.#host.requestUpdate();
  }

  /**
   * Brings a line into sight, in the upper part of the box; false for one that is not in the list.
   *
   * @param lines The talk as it is now.
   */
  goTo(id: string, lines: readonly ChatLine[]): boolean {
    const [box, list] = [this.#place.box(), this.#place.list()];
    const top = this.#rows.topOf(id);
    if (!box || !list || top === null) return false;
    const from = list.getBoundingClientRect().top - box.getBoundingClientRect().top;
    this.#reading.hold(lines);
    box.scrollTop += from + top - box.clientHeight / 3;
    this.scrolled(lines);
    return true;
  }

  /**
   * A row was opened: it is brought into sight, and stays there until its reader is at the end again. Or it was closed,
   * and they may be.
   *
   * @param lines The talk as it is now.
   */
  opened(row: Element | null, lines: readonly ChatLine[]): void {
    row?.scrollIntoView(NEAREST);
    if (row) this.#reading.hold(lines);
    if (this.#reading.held) this.scrolled(lines);
  }

  /** The box was scrolled, by whatever. @param lines The talk as it is now. */
  scrolled(lines: readonly ChatLine[]): void {
    const { scrollHeight = 0, clientHeight = 0, scrollTop = 0 } = this.#place.box() ?? {};
    const isAtEnd = scrollHeight - clientHeight - scrollTop <= NEAR;
    // What moved the end away, and not the reader, is seen to at once.
    const moved = this.#end - scrollTop > NEAR;
    if (isAtEnd) this.toEnd();
    else if (moved) this.#reading.hold(lines);
    if (!this.#reading.held) return;
    this.#rows.look();
    this.#see();
    if (this.#rows.isStale) this.#host.requestUpdate();
    if (this.#rows.isNearStart) void this.#readOn();
  }

  /** Lets go of what it watches. */
  stop(): void {
    this.#rows.stop();
  }

  async #readOn(): Promise<void> {
    const { first } = this.#reading;
    if (!first || this.#asking || this.#begins) return;
    this.#asking = true;
    this.#host.requestUpdate();
    // What cannot be read now is asked for again when they scroll on.
    const page = await this.#place.before(first).catch(() => null);
    this.#asking = false;
    this.#host.requestUpdate();
    if (!page || first !== this.#reading.first) return;
    this.#begins = !page.more;
    this.#reading.earlier(page.lines);
  }

  #resized(): void {
    if (this.#reading.held) {
      this.#rows.hold();
      this.#see();
    } else this.#stay();
    if (this.#rows.isStale) this.#host.requestUpdate();
  }

  /** A row that is put elsewhere loses the focus; from one that is far away by now, keys go on in the box. */
  #keepFocus(): void {
    const focused = this.#focused;
    if (!focused || focused.matches(':focus')) return;
    (focused.isConnected ? focused : this.#place.box())?.focus({ preventScroll: true });
  }

  /** What has come into sight is new no more. */
  #see(): void {
    if (this.#reading.see(this.#rows.lowest)) this.#host.requestUpdate();
  }

  /** Stays at the newest line. */
  #stay(): void {
    const box = this.#place.box();
    if (!box) return;
    box.scrollTo({ top: box.scrollHeight, behavior: 'instant' });
    this.#end = box.scrollTop;
  }
}

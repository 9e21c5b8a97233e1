import type { ChatLine, Show } from '@livestall/client';
import { StallError } from '@livestall/protocol';
import type { LitElement } from 'lit';
import { ModerateEvent } from '../events/moderate-event.js';
import { PinLineEvent } from '../events/pin-line-event.js';
import { RedactEvent } from '../events/redact-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import type { Words } from '../localize/words.js';
import type { Reporting } from '../report/reporting.js';
import { answeringOf } from './answering.js';
import type { ChatView } from './chat-view.js';
import type { LineMenus } from './line-menus.js';
import type { LineModeration, LineTools } from './line-tools.js';
import { Translations } from './translations.js';

/** What of the talk its lines are done by. */
export interface ActPlace {
  words: Words;
  show: () => Show | undefined;
  menus: LineMenus;
  reporting: Reporting;
  /** Whether it is the house that acts. */
  isHouse: () => boolean;
  /** Brings a line into sight. */
  goTo: (id: string) => void;
}

/** What is done with the lines of a talk: sent anew, answered, translated, reported, and by the house kept tidy. */
export class LineActs {
  readonly #host: LitElement;
  readonly #place: ActPlace;
  #translations: { by: Show['translateLine']; all: Translations | undefined } | undefined;

  /** @param host Fires what is asked of its owner, and what was not taken. */
  constructor(host: LitElement, place: ActPlace) {
    this.#host = host;
    this.#place = place;
  }

  /** What the lines are drawn with. */
  tools(lines: readonly ChatLine[], talk: ChatView): LineTools {
    const { words, menus, reporting, goTo } = this.#place;
    const show = this.#place.show();
    const reply = (line: ChatLine): void => {
      menus.close();
      if (show) answeringOf(show).choose(line);
    };
    const translations = this.#translationsBy(talk.translateLine);
    return {
      words,
      retry: (line) => void this.#retry(line),
      discard: (line) => {
        menus.leave(line);
        show?.chat.discard(line.id);
      },
      titleOf: (product) => show?.catalog.get(product)?.title,
      nameOfKey: (key) => lines.findLast(({ sender }) => sender === key)?.name,
      links: talk.links,
      me: talk.me,
      owns: ({ id }) =>
        lines.some((line) => line.own && line.id === id) ||
        show?.mine.questions.some((question) => question.id === id) === true,
      isListed: (id) => lines.some((line) => line.id === id),
      goTo,
      ...(translations && { translations }),
      menu: {
        open: menus.open,
        stop: menus.stopIn(lines),
        toggle: (line) => menus.toggle(line),
        reporting,
        ...(!talk.over && { reply }),
      },
      ...(this.#place.isHouse() && { moderate: this.#moderation(talk) }),
    };
  }

  /** Asks for a line at the top, or there no more. */
  askToPin(id: string, pinned: boolean): void {
    this.#host.dispatchEvent(new PinLineEvent(id, pinned));
  }

  #moderation({ pinned }: ChatView): LineModeration {
    const { menus } = this.#place;
    return {
      isPinned: (line) => pinned.some(({ id }) => id === line.id),
      pin: (line, top) => {
        menus.close();
        menus.focus(line.id);
        this.askToPin(line.id, top);
      },
      redact: (line) => {
        menus.close();
        menus.leave(line);
        this.#host.dispatchEvent(new RedactEvent(line));
      },
      measure: (line, measure) => {
        menus.close();
        this.#host.dispatchEvent(new ModerateEvent(line, measure));
      },
    };
  }

  #translationsBy(by: Show['translateLine']): Translations | undefined {
    if (by !== this.#translations?.by) {
      const all = by ? new Translations(by, () => this.#host.requestUpdate()) : undefined;
      this.#translations = { by, all };
    }
    return this.#translations?.all;
  }

  async #retry(line: ChatLine): Promise<void> {
    this.#place.menus.leave(line);
    try {
      await this.#place.show()?.chat.retry(line.id);
    } catch (cause) {
      // The line itself says so on screen.
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#host.dispatchEvent(new StallErrorEvent(error));
    }
  }
}

import type { ChatLine } from '@livestall/client';
import type { LocalText, QuotedText } from '@livestall/protocol';
import type { PersonMeasure } from '../events/moderate-event.js';
import type { Words } from '../localize/words.js';
import type { Reporting } from '../report/reporting.js';
import type { Translations } from './translations.js';

/** What the buttons of a line do, and what its words are looked up by. */
export interface LineTools {
  words: Words;
  retry: (line: ChatLine) => void;
  discard: (line: ChatLine) => void;
  /** What a product is called. */
  titleOf: (product: string) => LocalText | undefined;
  /** Under which name somebody spoke last. */
  nameOfKey: (key: string) => string | undefined;
  /** Whether the lines of all may have links; those of the house always may. */
  links: boolean;
  /** The viewer's own key. */
  me: string | undefined;
  /** Whether the viewer wrote what is quoted: a line or a question. */
  owns: (quoted: QuotedText) => boolean;
  /** Whether a line is in the list, to be gone to. */
  isListed: (id: string) => boolean;
  /** Brings a line into sight. */
  goTo: (id: string) => void;
  /** Present where the page can translate. */
  translations?: Translations;
  menu: LineMenu;
  /** Present for those who may remove lines. */
  moderate?: LineModeration;
}

/** The menus of the lines: all of them together are one tab stop. */
export interface LineMenu {
  /** The line whose menu is open. */
  open: string | null;
  /** The line whose button is the tab stop. */
  stop: string | undefined;
  toggle: (line: ChatLine) => void;
  /** Reports lines. */
  reporting: Reporting;
  /** Present where one may say something. */
  reply?: (line: ChatLine) => void;
}

/** What is only for those who keep the talk tidy. */
export interface LineModeration {
  isPinned: (line: ChatLine) => boolean;
  pin: (line: ChatLine, pinned: boolean) => void;
  redact: (line: ChatLine) => void;
  /** Keeps whoever said it from writing. */
  measure: (line: ChatLine, measure: PersonMeasure) => void;
}

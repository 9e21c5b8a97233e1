import { StallError, type WordLists, type WordTrial } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { trying } from '../trying.js';

/** How large a list may be, in bytes: a longer file is not even read. */
const LIST_BYTES = 1_048_576;

/** Where something was tried: what failed is said there. */
type Place = 'lists' | 'words' | 'draft' | 'trial';

/** A list as it is being written. */
export interface WordsDraft {
  /** `''`: not chosen yet. */
  lang: string;
  /** A word a line. */
  text: string;
  /** Whether it takes the place of one that there is. */
  known: boolean;
}

/** The words that viewers do not say, as the server told them last, and what the seller does with them. */
export class WordsDesk {
  /** `null` until they were read. */
  lists: WordLists | null = null;
  /** The language whose words are looked at. */
  open: string | null = null;
  /** Those words; `null` until they were read. */
  words: readonly string[] | null = null;
  /** What is looked for among them. */
  find = '';
  /** Whether the open list is removed once it is said again. */
  removing = false;
  draft: WordsDraft | null = null;
  /** The list that was saved last. */
  saved: { lang: string; words: number } | null = null;
  trial: WordTrial | null = null;
  error: StallError | null = null;
  #failedAt: Place = 'lists';
  #account: string | null = null;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** What failed of what was tried last in a place. */
  failed(place: Place): StallError | null {
    return this.#failedAt === place ? this.error : null;
  }

  /** Reads the lists of whoever is signed in, where these are others than before. */
  look(account: string | null): void {
    if (account === this.#account) return;
    this.#account = account;
    this.lists = this.words = this.open = this.draft = this.saved = this.trial = null;
    if (account !== null) void this.load();
  }

  /** Reads the lists, and the words of the one that is open. */
  async load(): Promise<void> {
    await this.#try('lists', async () => {
      const account = this.#account;
      const lists = await this.#moderation.wordLists();
      // Meanwhile somebody else may be signed in.
      if (account === this.#account) this.lists = lists;
    });
    if (this.open !== null && !this.error) await this.#read(this.open);
  }

  /** Opens the words of a language, or closes them. */
  async toggle(lang: string): Promise<void> {
    const open = this.open === lang ? null : lang;
    Object.assign(this, { open, words: null, find: '', removing: false, saved: null });
    if (open === null) this.#changed();
    else await this.#read(open);
  }

  search(find: string): void {
    this.find = find;
    this.#changed();
  }

  /** Begins a new list, or one in the place of the open one. */
  write(lang = ''): void {
    const text = lang === '' ? '' : (this.words ?? []).join('\n');
    this.draft = { lang, text, known: lang !== '' };
    this.saved = this.error = null;
    this.removing = false;
    this.#changed();
  }

  edit(change: Partial<WordsDraft>): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, ...change };
    this.#changed();
  }

  leaveDraft(): void {
    this.draft = this.error = null;
    this.#changed();
  }

  /** Puts the words of a file into the draft, where they can be seen and mended. */
  take(file: Blob): Promise<void> {
    return this.#try('draft', async () => {
      if (file.size > LIST_BYTES) throw new StallError('too-large');
      const text = await file.text();
      this.edit({ text: text.replace(/\r\n?/g, '\n') });
    });
  }

  /** Saves the draft. Where the server does not take it, all of it stays. */
  async save(): Promise<void> {
    const { draft } = this;
    if (!draft || draft.lang === '' || draft.text.trim() === '') return;
    await this.#try('draft', async () => {
      const words = await this.#moderation.setWords(draft.lang, draft.text);
      this.saved = { lang: draft.lang, words };
      this.draft = this.trial = null;
    });
    if (!this.error) await this.load();
  }

  /** Removes the open list for good, once it was said twice. */
  async remove(): Promise<void> {
    const { open } = this;
    if (open === null) return;
    if (!this.removing) {
      this.removing = true;
      this.#changed();
      return;
    }
    this.removing = false;
    await this.#try('words', async () => {
      await this.#moderation.removeWords(open);
      this.open = this.words = this.draft = this.trial = null;
    });
    if (!this.error) await this.load();
  }

  /** Asks what would become of a line. */
  tryLine(text: string): Promise<void> {
    this.trial = null;
    return this.#try('trial', async () => {
      if (text.trim() === '') return;
      this.trial = await this.#moderation.tryLine(text.trim());
    });
  }

  get #moderation() {
    return this.#tools().host.moderation;
  }

  #read(lang: string): Promise<void> {
    return this.#try('words', async () => {
      const { words } = await this.#moderation.words(lang);
      // Meanwhile another may be open.
      if (lang === this.open) this.words = words;
    });
  }

  #try(place: Place, act: () => Promise<void>): Promise<void> {
    this.#failedAt = place;
    return trying(this, act, this.#changed);
  }
}

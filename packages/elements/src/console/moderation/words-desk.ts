import { StallError, type WordLists, type WordTrial } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { decodeText } from '../decode-text.js';
import { keepValues, readValues } from '../kept-values.js';
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
  /** Why the file that was chosen last cannot be read. */
  unread: 'fileGone' | 'fileNotText' | null = null;
  #failedAt: Place = 'lists';
  #account: string | null = null;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** The language of the draft, where it takes the place of a list that there is. */
  get replaced(): string | null {
    const { lists, draft } = this;
    return lists?.lists.find(({ lang }) => lang === draft?.lang)?.lang ?? null;
  }

  /** What failed of what was tried last in a place. */
  failed(place: Place): StallError | null {
    return this.#failedAt === place ? this.error : null;
  }

  /** Reads the lists of whoever is signed in, where these are others than before. */
  look(account: string | null): void {
    if (account === this.#account) return;
    this.#account = account;
    this.lists = this.words = this.open = this.saved = this.trial = this.unread = null;
    this.draft = account === null ? null : readDraft(account);
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
    this.draft = { lang, text };
    this.saved = this.error = this.unread = null;
    this.removing = false;
    this.#changed();
  }

  edit(change: Partial<WordsDraft>): void {
    if (!this.draft) return;
    this.unread = null;
    this.#setDraft({ ...this.draft, ...change });
    this.#changed();
  }

  leaveDraft(): void {
    this.#setDraft(null);
    this.error = this.unread = null;
    this.#changed();
  }

  /** Puts the words of a file into the draft, where they can be seen and mended. */
  take(file: Blob): Promise<void> {
    return this.#try('draft', async () => {
      this.unread = null;
      if (file.size > LIST_BYTES) throw new StallError('too-large');
      const bytes = await file.arrayBuffer().catch(() => null);
      const text = bytes && decodeText(new Uint8Array(bytes));
      if (text === null) this.unread = bytes ? 'fileNotText' : 'fileGone';
      else this.edit({ text: text.replace(/\r\n?/g, '\n') });
    });
  }

  /** Saves the draft. Where the server does not take it, all of it stays. */
  async save(): Promise<void> {
    const { draft } = this;
    if (!draft || draft.lang === '' || draft.text.trim() === '') return;
    await this.#try('draft', async () => {
      const words = await this.#moderation.setWords(draft.lang, draft.text);
      this.saved = { lang: draft.lang, words };
      this.trial = null;
      this.#setDraft(null);
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
      this.open = this.words = this.trial = null;
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

  #setDraft(draft: WordsDraft | null): void {
    this.draft = draft;
    if (this.#account !== null) keepDraft(this.#account, draft);
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

/** What was being written for an account when it was left, over a reload. */
function readDraft(account: string): WordsDraft | null {
  const kept = readValues(formOf(account));
  const { lang = '', text = '' } = kept ?? {};
  return kept && { lang, text };
}

function keepDraft(account: string, draft: WordsDraft | null): void {
  keepValues(formOf(account), draft && { ...draft });
}

function formOf(account: string): string {
  return `words/${account}`;
}

import { StallError } from '@livestall/protocol';
import type {
  AuditPage,
  BarredPage,
  Newcomers,
  WordLists,
  WordsOfLang,
  WordTrial,
} from '@livestall/protocol';
import { showPath } from '../http/paths.js';
import type { Workplace } from './live-preparing.js';
import type { Moderation } from './moderation.js';
import type { Sessions } from './sessions.js';

/** Moderation over HTTP: of the show in hand, and the words of its account. */
export class LiveModeration implements Moderation {
  readonly #sessions: Sessions;
  readonly #place: () => Workplace | null;

  /** @param place Where the seller is at work now; `null` while nobody is signed in. */
  constructor(sessions: Sessions, place: () => Workplace | null) {
    this.#sessions = sessions;
    this.#place = place;
  }

  async audit(before?: string): Promise<AuditPage> {
    return this.#sessions.call<AuditPage>(this.#path(`/audit${pageAfter(before)}`));
  }

  async barred(before?: string): Promise<BarredPage> {
    return this.#sessions.call<BarredPage>(this.#path(`/barred${pageAfter(before)}`));
  }

  async newcomers(since: number): Promise<Newcomers> {
    const query = `?since=${Math.max(0, Math.floor(since))}`;
    return this.#sessions.call<Newcomers>(this.#path(`/newcomers${query}`));
  }

  async wordLists(): Promise<WordLists> {
    return this.#sessions.call<WordLists>(this.#wordsPath());
  }

  async words(lang: string): Promise<WordsOfLang> {
    return this.#sessions.call<WordsOfLang>(this.#wordsPath(lang));
  }

  async setWords(lang: string, text: string): Promise<number> {
    const body = new Blob([text], { type: 'text/csv' });
    const put = { method: 'PUT', body } as const;
    const { words } = await this.#sessions.call<{ words: number }>(this.#wordsPath(lang), put);
    return words;
  }

  async removeWords(lang: string): Promise<void> {
    await this.#sessions.call(this.#wordsPath(lang), { method: 'DELETE' });
  }

  async tryLine(text: string): Promise<WordTrial> {
    return this.#sessions.call<WordTrial>(this.#wordsPath(), { body: { text } });
  }

  #wordsPath(lang?: string): string {
    const account = this.#place()?.session.account;
    if (account === undefined) {
      throw new StallError('wrong-state', { message: 'Nobody is signed in.' });
    }
    const tail = lang === undefined ? '' : `/${encodeURIComponent(lang)}`;
    return `/v1/accounts/${encodeURIComponent(account)}/words${tail}`;
  }

  #path(rest: string): string {
    const show = this.#place()?.show ?? null;
    if (show === null) throw new StallError('wrong-state', { message: 'No show is in hand.' });
    return showPath(show, rest);
  }
}

function pageAfter(before: string | undefined): string {
  return before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
}

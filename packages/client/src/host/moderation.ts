import type {
  AuditPage,
  BarredPage,
  Newcomers,
  WordLists,
  WordsOfLang,
  WordTrial,
} from '@livestall/protocol';

/**
 * What those of the house read to keep the talk of the show in hand in order. What is done goes by `act`; what waits, who is
 * barred and what was reported stands in `backstage`.
 *
 * @throws StallError `wrong-state`, `forbidden`, `offline`.
 */
export interface Moderation {
  /** What the house did, newest first. @param before That of the page before; absent: the newest. */
  audit(before?: string): Promise<AuditPage>;
  /** All who may write nothing in the shows of the account, newest first: `backstage` has the first hundred. @param before That of the page before. */
  barred(before?: string): Promise<BarredPage>;
  /** Those whose first line came since and who are not barred, with their lines. @param since Server time. */
  newcomers(since: number): Promise<Newcomers>;
  /** The lists of words that viewers of the account do not say. */
  wordLists(): Promise<WordLists>;
  /** One of them. @throws StallError `not-found`. */
  words(lang: string): Promise<WordsOfLang>;
  /**
   * Puts a list in the place of the one that there is; gives how many words it has.
   *
   * @param text A word or phrase a line. @throws StallError `bad-request`, `too-large` with the line in its hint: the list stays as it was.
   */
  setWords(lang: string, text: string): Promise<number>;
  removeWords(lang: string): Promise<void>;
  /** What would become of a line, by its words alone. */
  tryLine(text: string): Promise<WordTrial>;
}

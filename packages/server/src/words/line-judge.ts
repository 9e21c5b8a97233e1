import type { HeldFor } from '@livestall/protocol';
import type { Barred } from '../ledger/contract.js';
import type { AccountWords } from './account-words.js';
import { findEnglish, type FindsEnglish } from './find-english.js';
import type { ModeratedLine, ModerationOptions, Verdict } from './moderation-options.js';

const LIMIT_MS = 1_000;

/** What a line comes to before it is written: nothing stands against it, it is to wait, or it is refused. */
export interface Judgement {
  hold?: HeldFor;
  bar?: Barred['bar'];
}

/** Judges viewers' lines by words and by an outside service. */
export class LineJudge {
  readonly #words: AccountWords;
  readonly #options: ModerationOptions;
  #english: Promise<FindsEnglish> | undefined;

  constructor(words: AccountWords, options: ModerationOptions = {}) {
    this.#words = words;
    this.#options = options;
  }

  async judge(line: ModeratedLine): Promise<Judgement> {
    if (await this.#hasWord(line)) return judgement(this.#options.hit ?? 'hold', 'words');
    return judgement(await this.#ask(line), 'service');
  }

  async #hasWord({ account, name, text }: ModeratedLine): Promise<boolean> {
    if (await this.#words.find(account, text)) return true;
    if (await this.#words.find(account, name)) return true;
    if (!this.#options.english) return false;
    const isEnglish = await (this.#english ??= findEnglish());
    return isEnglish(text) || isEnglish(name);
  }

  async #ask(line: ModeratedLine): Promise<Verdict> {
    const { moderate, limitMs = LIMIT_MS, fails = 'open' } = this.#options;
    if (!moderate) return 'take';
    const signal = AbortSignal.timeout(limitMs);
    const late = new Promise<null>((resolve) => {
      signal.addEventListener('abort', () => resolve(null), { once: true });
    });
    try {
      const verdict = await Promise.race([moderate(line, signal), late]);
      if (verdict === 'take' || verdict === 'hold' || verdict === 'refuse') return verdict;
    } catch {
      // Silence and faults are the same: nothing is known of the line.
    }
    return fails === 'open' ? 'take' : 'hold';
  }
}

function judgement(verdict: Verdict, by: HeldFor): Judgement {
  if (verdict === 'take') return {};
  return verdict === 'hold' ? { hold: by } : { bar: { code: 'unwelcome' } };
}

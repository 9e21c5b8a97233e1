import type { HeldFor, WordLists, WordTrial } from '@livestall/protocol';
import type { Barred } from '../ledger/contract.js';
import type { AccountWords } from './account-words.js';
import { findEnglish, type FindsEnglish } from './find-english.js';
import type { ModeratedLine, ModerationOptions, Outcome, Verdict } from './moderation-options.js';

const LIMIT_MS = 1_000;

const VERDICTS = ['take', 'hold', 'refuse'] as const satisfies readonly Verdict[];

/** What a line comes to before it is written: nothing stands against it, it is to wait, or it is refused. */
export interface Judgement {
  hold?: HeldFor;
  bar?: Barred['bar'];
}

/** Judges viewers' lines by words and by an outside service. */
export class LineJudge {
  readonly #words: AccountWords;
  readonly #options: ModerationOptions;
  readonly #onOutcome: (outcome: Outcome) => void;
  #english: Promise<FindsEnglish> | undefined;

  /** @param onOutcome Hears what came of asking the service. Default: nobody does. */
  constructor(
    words: AccountWords,
    options: ModerationOptions = {},
    onOutcome: (outcome: Outcome) => void = () => undefined,
  ) {
    this.#words = words;
    this.#options = options;
    this.#onOutcome = onOutcome;
  }

  async judge(line: ModeratedLine): Promise<Judgement> {
    if (await this.#hasWord(line)) return judgement(this.hit, 'words');
    return judgement(await this.#ask(line), 'service');
  }

  /** What the words alone make of a text, and the languages of the lists that have one of them. */
  async tryText(account: string, text: string): Promise<WordTrial> {
    const langs = await this.#words.languages(account, text);
    const english = await this.#isEnglish(text);
    const found = english || langs.length > 0;
    return { verdict: found ? this.hit : 'take', langs, english };
  }

  /** Whether it looks for English profanity. */
  get english(): boolean {
    return this.#options.english === true;
  }

  /** What becomes of a line that has one of the words. */
  get hit(): WordLists['hit'] {
    return this.#options.hit ?? 'hold';
  }

  async #hasWord({ account, name, text }: ModeratedLine): Promise<boolean> {
    if (await this.#words.find(account, text)) return true;
    if (await this.#words.find(account, name)) return true;
    return (await this.#isEnglish(text)) || this.#isEnglish(name);
  }

  async #isEnglish(text: string): Promise<boolean> {
    if (!this.english) return false;
    const finds = await (this.#english ??= findEnglish());
    return finds(text);
  }

  async #ask(line: ModeratedLine): Promise<Verdict> {
    const { moderate, limitMs = LIMIT_MS, fails = 'open' } = this.#options;
    if (!moderate) return 'take';
    const outcome = await outcomeOf(moderate, line, limitMs);
    this.#onOutcome(outcome);
    if (outcome !== 'silent' && outcome !== 'failed') return outcome;
    return fails === 'open' ? 'take' : 'hold';
  }
}

async function outcomeOf(
  moderate: NonNullable<ModerationOptions['moderate']>,
  line: ModeratedLine,
  limitMs: number,
): Promise<Outcome> {
  const signal = AbortSignal.timeout(limitMs);
  const late = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    const said: unknown = await Promise.race([moderate(line, signal), late]);
    const verdict = VERDICTS.find((one) => one === said);
    if (verdict) return verdict;
  } catch {
    // What it failed by may tell of the line, or of a key: that is the service's own to write down.
  }
  return signal.aborted ? 'silent' : 'failed';
}

function judgement(verdict: Verdict, by: HeldFor): Judgement {
  if (verdict === 'take') return {};
  return verdict === 'hold' ? { hold: by } : { bar: { code: 'unwelcome' } };
}

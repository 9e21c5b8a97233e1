import type { ChatWait } from '@livestall/client';
import type { TalkRules } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

const MINUTE_MS = 60_000;

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const UNITS = [
  ['day', DAY_MS],
  ['hour', HOUR_MS],
] as const;

/** A wait in whole seconds, at least one; `null` where no end is set. */
export function secondsLeft({ until }: ChatWait, now: number): number | null {
  return until === null ? null : Math.max(1, Math.ceil((until - now) / 1_000));
}

/** The rule by which one waits, or may not write at all, in words; `''` where there is none to say. */
export function waitNote(
  wait: ChatWait | null,
  rules: TalkRules,
  words: Words,
  now: number,
): string {
  if (wait?.why === 'muted') {
    if (wait.until === null) return words.term('chatBarred');
    return words.term('chatMuted', remaining(wait.until - now, words));
  }
  if (wait?.why === 'fast') return words.term('chatFast');
  if (wait) return words.term('chatSlow', lasting(rules.slowMs, words));
  return '';
}

/** What a viewer should know before writing; `''` where anybody may write anything at any time. */
export function rulesNote({ slowMs, who, approve }: TalkRules, words: Words): string {
  if (who === 'followers') return words.term('chatFollowers');
  if (who === 'buyers') return words.term('chatBuyers');
  if (approve) return words.term('chatApproved');
  return slowMs > 0 ? words.term('chatSlow', lasting(slowMs, words)) : '';
}

/** A duration as people say it: 30 sec, 2 min. */
export function lasting(ms: number, words: Pick<Words, 'number'>): string {
  const whole = ms % MINUTE_MS === 0;
  const count = ms / (whole ? MINUTE_MS : 1_000);
  return words.number(count, {
    style: 'unit',
    unit: whole ? 'minute' : 'second',
    unitDisplay: 'short',
  });
}

/** What is left of a wait, in the largest unit that it fills: 9 min, 3 hr, 2 days. Never in seconds: it is read aloud. */
export function remaining(ms: number, words: Pick<Words, 'number'>): string {
  const [unit, length] = UNITS.find(([, one]) => ms > 2 * one) ?? ['minute', MINUTE_MS];
  return words.number(Math.max(1, Math.ceil(ms / length)), {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  });
}

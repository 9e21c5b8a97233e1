import type { ChatWait } from '@livestall/client';
import type { TalkRules } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** A wait in whole seconds, at least one; `null` where no end is set. */
export function secondsLeft({ until }: ChatWait, now: number): number | null {
  return until === null ? null : Math.max(1, Math.ceil((until - now) / 1_000));
}

/** The rule by which one waits, or may not write at all, in words; `''` where there is none to say. */
export function waitNote(wait: ChatWait | null, rules: TalkRules, words: Words): string {
  if (wait?.why === 'muted') return words.term(wait.until === null ? 'chatBarred' : 'chatMuted');
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
  const whole = ms % 60_000 === 0;
  const count = ms / (whole ? 60_000 : 1_000);
  return words.number(count, {
    style: 'unit',
    unit: whole ? 'minute' : 'second',
    unitDisplay: 'short',
  });
}

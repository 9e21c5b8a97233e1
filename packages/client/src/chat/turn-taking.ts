import { OPEN_TALK, talkRules } from '@livestall/protocol';
import type { Me, Role, ShowState, StallError, TalkRules } from '@livestall/protocol';
import type { ChatLine, ChatWait } from './chat.js';

/** What it takes to say when a viewer may write. */
export interface TurnTakingOptions {
  role: Role;
  now: () => ShowState;
  /** Server time now, in milliseconds. */
  time: () => number;
}

/** When a viewer may write again, as far as is known here: the server rules it. */
export class TurnTaking {
  readonly #options: TurnTakingOptions;
  #muted: Me['muted'];
  /** When the server takes a line again that came too fast. */
  #fastUntil = 0;

  constructor(options: TurnTakingOptions) {
    this.#options = options;
  }

  /** The rules that bind this viewer: the house none do. */
  get rules(): TalkRules {
    const { role, now } = this.#options;
    return role === 'viewer' ? talkRules(now()) : OPEN_TALK;
  }

  /** Takes what `/me` says. */
  take({ muted }: Pick<Me, 'muted'>): void {
    this.#muted = muted;
  }

  /** Another person is here now. */
  empty(): void {
    this.#muted = undefined;
    this.#fastUntil = 0;
  }

  /** Takes note of why a line was not taken. */
  refused({ code, retryAfterMs = 0 }: StallError): void {
    if (code === 'rate-limited') this.#fastUntil = this.#options.time() + retryAfterMs;
    else if (code === 'muted') {
      this.#muted = retryAfterMs > 0 ? { until: this.#options.time() + retryAfterMs } : {};
    }
  }

  /** What keeps this viewer from writing now. @param lines The talk, oldest first. */
  wait(lines: readonly ChatLine[]): ChatWait | null {
    const t = this.#options.time();
    const { until = Infinity } = this.#muted ?? { until: 0 };
    if (until > t) return { why: 'muted', until: Number.isFinite(until) ? until : null };
    const { slowMs } = this.rules;
    const last = slowMs > 0 ? lines.findLast((line) => line.own && !line.delivery) : undefined;
    const slowUntil = Math.max(last ? last.at + slowMs : 0, this.#fastUntil);
    return slowUntil > t ? { why: slowMs > 0 ? 'slow' : 'fast', until: slowUntil } : null;
  }
}

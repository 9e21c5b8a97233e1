import type { Coupon } from './coupon.js';
import type { Giveaway } from './giveaway.js';
import type { PinnedLine, QuotedText } from './message.js';
import type { Offer } from './offer.js';
import type { Poll } from './poll.js';
import type { Recording } from './recording.js';
import type { ShownQuestion } from './question.js';
import type { ShowInfo } from './show.js';
import type { Stream, StreamClock } from './stream.js';
import type { TalkRules } from './talk-rules.js';
import type { LocalText } from './text.js';

// Browsers do not carry the schemas: these look only at what the fold and the elements stand on.

/** An id or a version: a short text. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 128;
}

/** A list of ids. */
export function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isId);
}

/** A number that can be counted with. */
export function isCount(value: unknown): value is number {
  return Number.isFinite(value);
}

/** A text, or texts by language. */
export function isText(value: unknown): value is LocalText {
  if (typeof value === 'string') return true;
  return isRecord(value) && Object.values(value).every((one) => typeof one === 'string');
}

/** What a show is. */
export function isInfo(value: unknown): value is ShowInfo {
  return isRecord(value) && isText(value['title']) && typeof value['rehearsal'] === 'boolean';
}

/** A stream that can be opened. */
export function isStream(value: unknown): value is Stream {
  if (!isRecord(value) || value['kind'] !== 'hls' || typeof value['url'] !== 'string') return false;
  const scenes = value['scenes'] ?? [];
  // What an angle is called and where it is, is judged where it is drawn and opened.
  return Array.isArray(scenes) && scenes.every(isRecord);
}

/** A line of the clock's map. */
export function isStreamClock(value: unknown): value is StreamClock {
  return (
    isRecord(value) && [value['discontinuity'], value['date'], value['at']].every(Number.isFinite)
  );
}

/** A recording that can be opened, with its clock's map. */
export function isRecording(value: Partial<Recording> | undefined): value is Recording {
  return (
    isStream(value?.stream) && Array.isArray(value.clocks) && value.clocks.every(isStreamClock)
  );
}

/** A question as everybody sees it. */
export function isShownQuestion(value: unknown): value is ShownQuestion {
  return isRecord(value) && isId(value['id']) && isText(value['name']) && isText(value['text']);
}

/** Lines that stand at the top of the talk. */
export function isPinnedLines(value: unknown): value is PinnedLine[] {
  return Array.isArray(value) && value.every(isPinnedLine);
}

/** Rules of the talk. */
export function isTalkRules(value: unknown): value is TalkRules {
  return (
    isRecord(value) &&
    isCount(value['slowMs']) &&
    typeof value['who'] === 'string' &&
    typeof value['links'] === 'string' &&
    typeof value['approve'] === 'boolean' &&
    typeof value['delayed'] === 'boolean'
  );
}

/** A poll that can be voted in. */
export function isPoll(value: unknown): value is Poll {
  if (!isRecord(value) || !isId(value['id']) || !isText(value['title'])) return false;
  const { choices, closesAt } = value;
  const isChoice = (one: unknown) => isRecord(one) && isId(one['id']) && isText(one['text']);
  const isTimed = closesAt === undefined || Number.isFinite(closesAt);
  return isTimed && Array.isArray(choices) && choices.length > 0 && choices.every(isChoice);
}

/** What a line quotes. */
export function isQuotedText(value: unknown): value is QuotedText {
  return isRecord(value) && isId(value['id']) && isText(value['name']) && isText(value['text']);
}

/** A coupon's terms. */
export function isCoupon(value: unknown): value is Coupon {
  return isDrop(value) && isText(value['title']);
}

/** A flash offer's terms. */
export function isOffer(value: unknown): value is Offer {
  return isDrop(value) && isId(value['product']);
}

/** A giveaway's terms. */
export function isGiveaway(value: unknown): value is Giveaway {
  return isDrop(value) && isText(value['prize']);
}

function isPinnedLine(value: unknown): value is PinnedLine {
  return (
    isRecord(value) &&
    isId(value['id']) &&
    Number.isFinite(value['at']) &&
    ['sender', 'name', 'role', 'text'].every((field) => typeof value[field] === 'string')
  );
}

/** What comes up, opens at a moment and may end at another. */
function isDrop(value: unknown): value is Record<string, unknown> {
  return (
    isRecord(value) &&
    isId(value['id']) &&
    Number.isFinite(value['opensAt']) &&
    (value['closesAt'] === undefined || Number.isFinite(value['closesAt']))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { EMPTY_SHOW, STRETCH_MS, applyEvents } from '@livestall/protocol';
import type {
  LogEvent,
  LogIndex,
  LogStretch,
  LogStretchRef,
  Message,
  PastReactions,
  ShowState,
} from '@livestall/protocol';

/** What a log's index and its stretches are made of. */
export interface LogSource {
  readonly epoch: string;
  readonly events: readonly LogEvent[];
  readonly messages: readonly Message[];
  readonly reactions: readonly PastReactions[];
  readonly state: ShowState;
  readonly revisions: ReadonlyMap<number, number>;
  now(): number;
}

const numberAt = ({ at }: { at: number }) => Math.floor(at / STRETCH_MS);

/** The stretches that are over and in which something happened. */
export function logIndex(source: LogSource): LogIndex {
  const t = source.now();
  const numbers = new Set(
    [...source.events, ...source.messages, ...source.reactions].map(numberAt),
  );
  const stretches = [...numbers]
    .filter((n) => (n + 1) * STRETCH_MS + 1_000 <= t)
    .sort((a, b) => a - b)
    .map((n) => refOf(source, n));
  return { t, epoch: source.epoch, seq: source.state.seq, stretches };
}

/** One stretch by its name, or `null` where its revision is another now. */
export function logStretch(source: LogSource, name: string): LogStretch | null {
  const n = Number(name.split('.')[0]);
  const ref = refOf(source, n);
  if (name !== `${n}.${ref.rev}`) return null;
  const redacted = new Set(source.state.redacted);
  return {
    n,
    rev: ref.rev,
    from: ref.from,
    to: ref.to,
    state: applyEvents(
      EMPTY_SHOW,
      source.events.filter((event) => numberAt(event) < n),
    ),
    events: source.events.filter((event) => numberAt(event) === n),
    reactions: source.reactions.filter((sent) => numberAt(sent) === n),
    messages: source.messages.filter((line) => numberAt(line) === n && !redacted.has(line.id)),
  };
}

function refOf({ events, revisions }: LogSource, n: number): LogStretchRef {
  const from = n * STRETCH_MS;
  const before = events.filter((event) => numberAt(event) < n);
  return {
    n,
    rev: revisions.get(n) ?? 0,
    from,
    to: from + STRETCH_MS,
    seq: before.at(-1)?.seq ?? 0,
  };
}

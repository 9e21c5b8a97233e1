import type { ErrorCode, QuotedText, StallError } from '@livestall/protocol';
import { isRecord } from '../core/is-record.js';
import { Kept } from '../core/storage.js';
import { isQuoted } from './is-message.js';
import type { StallStorage } from '../show-options.js';

/** A line that the server has not answered yet, as it is kept. */
export interface KeptLine {
  /** Its idempotency key, and its id on screen. */
  key: string;
  text: string;
  at: number;
  /** The name that it was sent with: the same key must carry the same request. */
  name?: string;
  /** What a question is about. */
  product?: string;
  /** What a line answers. */
  reply?: QuotedText;
  /** Whom it names with `@`, by their keys. */
  mentions?: readonly string[];
  /** Why it failed. */
  failed?: ErrorCode;
}

/** A line on its way. */
export interface PendingLine<T> extends KeptLine {
  error?: StallError;
  /** The row that seems to be this line: it came by the stream before the answer to its POST. */
  seen?: string;
  settle?: { resolve: (row: T) => void; reject: (error: StallError) => void };
}

/** What of a line is kept while it has not failed. */
export function keptOf({ key, text, at, name, product, reply, mentions }: KeptLine): KeptLine {
  return {
    ...{ key, text, at },
    ...(name && { name }),
    ...(product && { product }),
    ...(reply && { reply }),
    ...(mentions && { mentions }),
  };
}

/** The lines on their way, kept over a reload. Each is put and dropped alone: tabs share the list. */
export class KeptLines {
  readonly #kept: Kept<KeptLine[]>;

  constructor(storage: StallStorage, name: string) {
    this.#kept = new Kept(storage, name);
  }

  read(): KeptLine[] {
    return this.#kept.read(isList) ?? [];
  }

  put(line: KeptLine): void {
    const { key, failed } = line;
    this.#kept.set([...this.#others(key), { ...keptOf(line), ...(failed && { failed }) }]);
  }

  drop(key: string): void {
    const others = this.#others(key);
    this.#kept.set(others.length > 0 ? others : null);
  }

  #others(key: string): KeptLine[] {
    return this.read().filter((line) => line.key !== key);
  }
}

function isList(value: unknown): value is KeptLine[] {
  return (
    Array.isArray(value) &&
    value.every(
      (line) =>
        isRecord(line) &&
        typeof line['key'] === 'string' &&
        typeof line['text'] === 'string' &&
        Number.isFinite(line['at']) &&
        (line['reply'] === undefined || isQuoted(line['reply'])),
    )
  );
}

import type { CartIssue } from '@livestall/protocol';

/** What a store said of a refusal beside its code. */
export interface Said {
  message?: string;
  /** Whether it was written for who buys. Default: no. */
  forBuyer?: boolean;
  /** All that the store answered. */
  cause?: unknown;
}

/** Of these, stores speak by ids and fields: the stall has words for them, in the viewer's language. */
const BY_ID: ReadonlySet<CartIssue['code']> = new Set([
  'session-lost',
  'store-unreachable',
  'unknown-product',
]);

/** A store's refusal. As of any error, its `message` is for developers: what the buyer reads is in its `issue`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: CartIssue['code'];
  readonly #isForBuyer: boolean;

  constructor(code: CartIssue['code'], { message, forBuyer = false, cause }: Said = {}) {
    super(message, { cause });
    this.code = code;
    this.#isForBuyer = forBuyer && !BY_ID.has(code);
  }

  /** As a cart's answer tells it: in the store's words where they are for the buyer, else without. */
  get issue(): CartIssue {
    const { code, message } = this;
    return { code, ...(this.#isForBuyer && message !== '' && { message }) };
  }

  /** Says on the console what the buyer does not read. @param name The platform. */
  tellDevelopers(name: string): void {
    const { code, message, cause } = this;
    if (message === '' || this.issue.message !== undefined) return;
    console.error(
      `livestall: ${name}: ${code}: ${message}`,
      ...(cause === undefined ? [] : [cause]),
    );
  }
}

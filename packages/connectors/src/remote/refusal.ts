import type { CartIssue } from '@livestall/protocol';

/** A store's refusal: `message` is what the viewer reads, in the store's words. Without it, the stall has words of its own. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: CartIssue['code'];

  constructor(code: CartIssue['code'], message?: string) {
    super(message);
    this.code = code;
  }
}

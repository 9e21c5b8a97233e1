import type { SignInAsk } from '@livestall/client';

/**
 * An intent: somebody tapped what is for those whom the store knows, and the page's `signIn` is about to be asked.
 * Cancelled, it is not: the tap ends there.
 */
export class SignInEvent extends CustomEvent<SignInAsk> {
  constructor(detail: SignInAsk) {
    super('stall-sign-in', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'stall-sign-in': SignInEvent;
  }
}

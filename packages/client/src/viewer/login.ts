import type { SignIn, TokenSource } from '../show-options.js';

/** How the page's viewers are known. It outlives a show, and changes when somebody signs in or the page says so. */
export interface Login {
  /** Whose token; `undefined`: nobody's, the viewer is anonymous. */
  token: TokenSource | undefined;
  /** What has them sign in; `undefined`: the page has nothing for that. */
  signIn: SignIn | undefined;
}

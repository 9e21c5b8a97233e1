import { StallError } from '@livestall/protocol';
import type { TokenSource } from '../show-options.js';

/** What a page gives for a token; that it fails for good is no matter of the network. @throws StallError `token-refused` */
export async function fromPage(source: TokenSource): Promise<string> {
  try {
    return await source();
  } catch (cause) {
    // That is how `fetch` says that there is no network.
    if (cause instanceof TypeError || cause instanceof StallError) throw cause;
    throw new StallError('token-refused', { cause });
  }
}

import type { CustomRequest, RequestPage } from '@livestall/protocol';

/**
 * What viewers of the show in hand ask the seller to make or pick. `backstage.requests` tells when that changed.
 *
 * @throws StallError `wrong-state`, `forbidden`, `not-found`, `offline`.
 */
export interface Requests {
  /** A page, newest first. @param before That of the page before; absent: the newest. */
  read(before?: string): Promise<RequestPage>;
  /** Notes whether it was seen to. */
  mark(request: string, answered: boolean): Promise<CustomRequest>;
  /** Removes it for good. */
  remove(request: string): Promise<void>;
}

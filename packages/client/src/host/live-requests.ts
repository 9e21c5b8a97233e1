import { StallError } from '@livestall/protocol';
import type { CustomRequest, RequestPage } from '@livestall/protocol';
import { showPath } from '../http/paths.js';
import type { Workplace } from './live-preparing.js';
import type { Requests } from './requests.js';
import type { Sessions } from './sessions.js';

/** Requests over HTTP: of the show in hand. */
export class LiveRequests implements Requests {
  readonly #sessions: Sessions;
  readonly #place: () => Workplace | null;

  /** @param place Where the seller is at work now; `null` while nobody is signed in. */
  constructor(sessions: Sessions, place: () => Workplace | null) {
    this.#sessions = sessions;
    this.#place = place;
  }

  async read(before?: string): Promise<RequestPage> {
    const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
    return this.#sessions.call<RequestPage>(this.#path(query));
  }

  async mark(request: string, answered: boolean): Promise<CustomRequest> {
    const call = { method: 'PUT', body: { answered } } as const;
    return this.#sessions.call<CustomRequest>(this.#path(`/${encodeURIComponent(request)}`), call);
  }

  async remove(request: string): Promise<void> {
    await this.#sessions.call(this.#path(`/${encodeURIComponent(request)}`), { method: 'DELETE' });
  }

  #path(rest: string): string {
    const show = this.#place()?.show ?? null;
    if (show === null) throw new StallError('wrong-state', { message: 'No show is in hand.' });
    return showPath(show, `/requests${rest}`);
  }
}

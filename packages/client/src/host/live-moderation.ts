import { StallError } from '@livestall/protocol';
import type { AuditPage, Newcomers } from '@livestall/protocol';
import { showPath } from '../http/paths.js';
import type { Workplace } from './live-preparing.js';
import type { Moderation } from './moderation.js';
import type { Sessions } from './sessions.js';

/** Moderation over HTTP: of the show in hand. */
export class LiveModeration implements Moderation {
  readonly #sessions: Sessions;
  readonly #place: () => Workplace | null;

  /** @param place Where the seller is at work now; `null` while nobody is signed in. */
  constructor(sessions: Sessions, place: () => Workplace | null) {
    this.#sessions = sessions;
    this.#place = place;
  }

  async audit(before?: string): Promise<AuditPage> {
    const query = before === undefined ? '' : `?before=${encodeURIComponent(before)}`;
    return this.#sessions.call<AuditPage>(this.#path(`/audit${query}`));
  }

  async newcomers(since: number): Promise<Newcomers> {
    const query = `?since=${Math.max(0, Math.floor(since))}`;
    return this.#sessions.call<Newcomers>(this.#path(`/newcomers${query}`));
  }

  #path(rest: string): string {
    const show = this.#place()?.show ?? null;
    if (show === null) throw new StallError('wrong-state', { message: 'No show is in hand.' });
    return showPath(show, rest);
  }
}

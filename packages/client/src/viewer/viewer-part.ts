import type { Message, Role, ShowState } from '@livestall/protocol';
import { Talk } from '../chat/talk.js';
import type { Context } from '../core/context.js';
import type { Past } from '../past/past.js';
import type { Mine } from '../show.js';
import { Claims } from './claims.js';
import { Visits } from './visits.js';

/** Whose part it is, and in which show. */
export interface ViewerPartOptions {
  show: string;
  channel: string | undefined;
  token: (() => Promise<string>) | undefined;
  role: Role;
  now: () => ShowState;
  /** The show of then, while the playhead is away from live. */
  past: () => Past | null;
}

/**
 * One viewer's part in a show: who they are, what they say and what they claim. Nothing of it is needed
 * to see the show, so it is loaded beside it.
 */
export class ViewerPart {
  readonly visits: Visits;
  readonly claims: Claims;
  readonly talk: Talk;
  #mine: Mine | null = null;
  #caughtUp = false;

  constructor(context: Context, { show, channel, token, role, now, past }: ViewerPartOptions) {
    this.visits = new Visits(context, show, channel ?? show, token);
    this.claims = new Claims(context, show, this.visits);
    this.talk = new Talk(context, show, { visits: this.visits, role, now, past });
  }

  /** What is the viewer's own: the same object until it changes. */
  get mine(): Mine {
    const { viewer } = this.visits;
    const { claims, claiming } = this.claims;
    const old = this.#mine;
    if (viewer === old?.viewer && claims === old.claims && claiming === old.claiming) return old;
    this.#mine = { viewer, claims, claiming };
    return this.#mine;
  }

  /** Goes on with what was on its way when the page was left. */
  resume(): void {
    this.talk.resume();
    void this.claims.resume();
  }

  /** The stream stands (again): asks for what no stream replays. */
  catchUp(): void {
    this.talk.refetch().catch(() => undefined);
    if (this.#caughtUp) this.#refresh();
    this.#caughtUp = true;
  }

  hear(messages: readonly Message[]): void {
    this.talk.add(messages);
  }

  /** Viewers were poked: perhaps this one, who then has something new to read. */
  poked(keys: readonly string[]): void {
    const key = this.visits.viewer?.key;
    if (key !== undefined && keys.includes(key)) this.#refresh();
  }

  #refresh(): void {
    this.claims.refresh().catch(() => undefined);
  }
}

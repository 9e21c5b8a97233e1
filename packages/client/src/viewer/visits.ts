import { NAME_LIMIT, StallError } from '@livestall/protocol';
import type { ErrorCode, Me, Viewer } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { showPath } from '../http/paths.js';
import type { Call } from '../http/http.js';
import { toStallError } from '../http/to-stall-error.js';
import { fromPage } from './from-page.js';
import { isRefusal } from './is-refusal.js';
import { isSameViewer } from './is-same-viewer.js';
import type { Login } from './login.js';
import { Tickets } from './tickets.js';
import { together } from './together.js';
import { warnOfOrigin } from './warn-of-origin.js';

/** The ticket's viewer is not known here any more, or of another show. */
const GONE: ReadonlySet<ErrorCode> = new Set(['forbidden', 'not-found']);

interface ViewersCall extends Omit<Call, 'token' | 'signal'> {
  /** Whose it is, by `Visits.whose`: nobody else who signs in while it waits sends it. Absent: whoever is here. */
  whose?: number;
}

/** Who the viewer is: an anonymous ticket, asked for when first needed, or the page's own token. */
export class Visits {
  /** Hears what `/me` says, whoever asked. */
  onMe: ((me: Me) => void) | null = null;
  /** Hears that somebody signed in, or out: the calls from here on are theirs. */
  onOther: (() => void) | null = null;
  /** Hears that what was read and kept is another person's than who is here now. */
  onLeft: (() => void) | null = null;
  readonly #context: Context;
  readonly #show: string;
  readonly #tickets: Tickets;
  readonly #login: Login;
  #tokenOf: Login['token'];
  #viewer: Viewer | null;
  #name: string | null = null;
  #asked: Promise<string> | null = null;
  #token: string | null = null;
  /** Counts the sign-ins and sign-outs: what was asked before the last of them is no more to the point. */
  #turn = 0;
  /** The key of whoever was known last. */
  #person: string | null = null;
  #whose = 0;
  /** The mark for the pokes of somebody who is signed in, from before that. */
  #pokeBefore: string | undefined;

  /** @param place The channel, or the show where there is none: whoever comes back to it is the same viewer. */
  constructor(context: Context, show: string, place: string, login: Login) {
    this.#context = context;
    this.#show = show;
    this.#tickets = new Tickets(context, show, place);
    this.#login = login;
    this.#tokenOf = login.token;
    this.#viewer = this.#nameless;
  }

  get viewer(): Viewer | null {
    return this.#viewer;
  }

  /** The name that lines carry; `null` while the viewer chose none. */
  get name(): string | null {
    return this.#name ?? this.#viewer?.name ?? null;
  }

  /** Whether there is somebody to ask `/me` for, without asking for a ticket. */
  get known(): boolean {
    return this.#tokenOf !== undefined || this.#tickets.any;
  }

  /** Stands for the person whose things are read and kept: another number is another person. */
  get whose(): number {
    return this.#whose;
  }

  /** The key of whoever signed in, as they were known last; `null`: nobody that is known. */
  get person(): string | null {
    return this.#person;
  }

  /** Whether who signed in after somebody else may be another person: `/me` has not said so yet. */
  get inDoubt(): boolean {
    return this.#person !== null && this.#viewer === null;
  }

  /** Whether this viewer is among those who were poked, by what they go by now or went by before they signed in. */
  isAmong(pokes: readonly string[]): boolean {
    return [this.#viewer?.poke, this.#pokeBefore].some(
      (poke) => poke !== undefined && pokes.includes(poke),
    );
  }

  /** Goes on as whoever signed in, or out, meanwhile; whose token is the same function as before has not. */
  follow(): void {
    if (this.#login.token !== this.#tokenOf) this.renew();
  }

  /** Goes on as whoever signed in, or out, though their token may be of the same function: its answers are others now. */
  renew(): void {
    this.#tokenOf = this.#login.token;
    this.#turn += 1;
    this.#token = null;
    this.#asked = null;
    this.#pokeBefore = undefined;
    this.#viewer = this.#nameless;
    if (!this.#tokenOf) this.#is(null);
    this.#context.changed();
    this.onOther?.();
  }

  /**
   * A call in the viewer's name; a token that ran out meanwhile is renewed once.
   *
   * @throws StallError `token-refused` too where it is somebody's who left meanwhile.
   */
  async call<T>(path: string, { whose, ...call }: ViewersCall = {}): Promise<T> {
    const token = await this.#tokenOfOne(whose, () => this.#current());
    try {
      return await this.#send<T>(path, call, token);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (token === this.#token) this.#token = null;
      return this.#send(path, call, await this.#tokenOfOne(whose, () => this.#ask()));
    }
  }

  /** A call about something that the viewer may have taken before they signed in. @throws StallError */
  async callAbout<T>(path: string, call: ViewersCall): Promise<T> {
    try {
      return await this.call<T>(path, call);
    } catch (error) {
      const former = this.#former;
      const isTheirs = former && this.#tickets.takeOver(former.viewer.key, this.#person);
      if (!isTheirs || toStallError(error).code !== 'not-found') throw error;
      return this.#send(path, call, former.ticket);
    }
  }

  /** By what the viewer is poked, and has a turn at an opening; who has no ticket yet is given one. @throws StallError */
  async poke(): Promise<string> {
    return (this.#viewer ?? (await this.me()).viewer).poke;
  }

  /** What is the viewer's own, and what they took here before they signed in. @throws StallError */
  async me(): Promise<Me> {
    const turn = this.#turn;
    const [own, before] = await Promise.all([this.call<Me>('/me'), this.#meBefore()]);
    if (turn !== this.#turn) return this.me();
    const person = this.#tokenOf && own.viewer.identity !== 'anonymous' ? own.viewer.key : null;
    const theirs = before && this.#tickets.takeOver(before.viewer.key, person) ? before : null;
    const me = theirs ? together(theirs, own) : own;
    this.#pokeBefore = theirs?.viewer.poke;
    this.#is(person);
    this.onMe?.(me);
    this.#meet(me.viewer);
    this.#tickets.meet(me.viewer);
    return me;
  }

  /** Sets the name that lines carry from here on. @throws StallError `too-large` */
  async rename(name: string): Promise<void> {
    const trimmed = name.trim();
    if (trimmed.length > NAME_LIMIT) throw new StallError('too-large');
    this.#name = trimmed || null;
    if (this.#viewer) this.#meet({ ...this.#viewer, name: this.#name });
    // The ticket carries the name too, for the calls that take none.
    if (this.#token !== null && !this.#tokenOf) await this.#ask();
  }

  /** Who is known by the ticket alone. */
  get #nameless(): Viewer | null {
    return this.#tokenOf ? null : (this.#tickets.last?.viewer ?? null);
  }

  /** The ticket that somebody had who is signed in now. */
  get #former() {
    return this.#tokenOf ? this.#tickets.former : null;
  }

  async #meBefore(): Promise<Me | null> {
    const { ticket } = this.#former ?? {};
    if (ticket === undefined) return null;
    return this.#send<Me>('/me', {}, ticket).catch((error: unknown) => {
      // A ticket that is good for nothing any more says nothing; that it cannot be asked now says not even that.
      if (isRefusal(error) || GONE.has(toStallError(error).code)) return null;
      throw error;
    });
  }

  #send<T>(path: string, call: Omit<ViewersCall, 'whose'>, token: string): Promise<T> {
    const { http, signal } = this.#context;
    return http.json<T>(showPath(this.#show, path), { ...call, token, signal });
  }

  /** A token, of nobody but the one whose call it is for. @throws StallError `token-refused` where they left. */
  async #tokenOfOne(whose: number | undefined, gain: () => Promise<string>): Promise<string> {
    if (whose === undefined) return gain();
    // Whether who signed in meanwhile is another is told by `/me` alone.
    if (this.inDoubt) await this.me();
    if (whose !== this.#whose) throw new StallError('token-refused');
    const turn = this.#turn;
    const token = await gain();
    return turn === this.#turn ? token : this.#tokenOfOne(whose, gain);
  }

  /** A token that is good now. */
  async #current(): Promise<string> {
    if (this.#asked) return this.#asked;
    if (this.#tokenOf) return this.#token ?? this.#ask();
    const ticket = this.#tickets.current;
    if (!ticket) return this.#ask();
    this.#meet(ticket.viewer);
    return (this.#token = ticket.ticket);
  }

  /** Asks for a new token: one request, however many wait for it. */
  #ask(): Promise<string> {
    if (this.#asked) return this.#asked;
    const asked = this.#gain().finally(() => {
      if (this.#asked === asked) this.#asked = null;
    });
    return (this.#asked = asked);
  }

  async #gain(): Promise<string> {
    const turn = this.#turn;
    const gained = await (this.#tokenOf ? fromPage(this.#tokenOf) : this.#visit()).catch(
      toStallError,
    );
    if (turn !== this.#turn) return this.#current();
    if (typeof gained === 'string') return (this.#token = gained);
    warnOfOrigin(gained);
    throw gained;
  }

  async #visit(): Promise<string> {
    const { ticket, viewer } = await this.#tickets.ask(this.#name);
    if (!this.#tokenOf) this.#meet(viewer);
    return ticket;
  }

  /** Whoever comes after somebody who was known begins with nothing of theirs; after nobody they keep it. */
  #is(person: string | null): void {
    const left = this.#person !== null && this.#person !== person;
    this.#person = person;
    if (!left) return;
    this.#whose += 1;
    this.onLeft?.();
  }

  #meet(viewer: Viewer): void {
    if (this.#viewer && isSameViewer(viewer, this.#viewer)) return;
    this.#viewer = viewer;
    this.#context.changed();
  }
}

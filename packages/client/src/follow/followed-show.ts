import { StallError } from '@livestall/protocol';
import type { LogEvent, Message, ShowState } from '@livestall/protocol';
import { childContext } from '../core/context.js';
import type { Context } from '../core/context.js';
import { untilAnswered } from '../http/until-answered.js';
import type { ViewerPart, ViewerPartOptions } from '../viewer/viewer-part.js';
import type { Catalog } from './catalog.js';
import { ShowConnection } from './connection.js';
import { Follower } from './follower.js';
import { Stage } from './stage.js';

/** So many batches of lines wait for the viewer's part; it fetches what was said before. */
const UNHEARD = 50;

/** What to follow, and in whose name. */
export interface FollowedShowOptions extends Omit<ViewerPartOptions, 'now' | 'past' | 'moment'> {
  /** Called once for each event of the log, in order. */
  event: (event: LogEvent) => void;
}

/** All that is known of one show, from its first snapshot until it is closed. */
export class FollowedShow {
  readonly id: string;
  readonly follower: Follower;
  readonly stage: Stage;
  readonly connection: ShowConnection;
  /** The viewer's part, once it was loaded. @throws StallError `offline` when closed before that. */
  readonly loaded: Promise<ViewerPart>;
  part: ViewerPart | null = null;
  /** The goods, which come as a script of their own beside that part. */
  catalog: Catalog | null = null;
  readonly #context: Context;
  readonly #closing = new AbortController();
  #updatedTo: ShowState | null = null;
  /** Lines that came before there was a part to hear them, batch by batch: the newest. */
  #unheard: [messages: readonly Message[], t: number | undefined][] = [];

  constructor(parent: Context, options: FollowedShowOptions) {
    const { show, event } = options;
    const changed = () => {
      this.#update();
      parent.changed();
    };
    const context = { ...childContext(parent, this.#closing.signal), changed };
    this.id = show;
    this.#context = context;
    this.follower = new Follower(context, show, {
      events: (events) => {
        this.part?.talk.moderate(events);
        events.forEach(event);
      },
      messages: (...heard) => {
        if (this.part) this.part.hear(...heard);
        else this.#unheard = [...this.#unheard.slice(-UNHEARD), heard];
      },
    });
    this.stage = new Stage(this.follower.history, parent.changed, {
      serverTime: () => parent.clock.time(),
      open: async () => {
        const { Past } = await untilAnswered(context, () => import('../past/past.js'));
        return new Past(context, show, this.follower.history, {
          arrived: () => this.stage.update(),
          reacted: options.reacted,
        });
      },
    });
    this.connection = new ShowConnection(context, show, this.follower, {
      begun: () => this.part?.catchUp(),
      batch: ({ poke, flow }) => {
        if (Array.isArray(poke)) this.part?.poked(poke);
        if (this.stage.playhead === 'live') this.part?.reactions.hear(flow?.reactions);
      },
    });
    const open = this.connection.open();
    this.loaded = this.#load(options);
    // Both fail only by being closed; whoever waits for the part hears it.
    Promise.all([open, this.loaded]).then(
      ([, part]) => {
        part.resume();
      },
      () => undefined,
    );
  }

  /** The show up to the newest event. */
  get now(): ShowState {
    return this.follower.history.now;
  }

  close(): void {
    this.#closing.abort();
    this.stage.follow(null);
  }

  async #load(options: FollowedShowOptions): Promise<ViewerPart> {
    await this.#context.first;
    if (this.#closing.signal.aborted) throw new StallError('offline');
    const [{ ViewerPart }, goods] = await untilAnswered(this.#context, () =>
      Promise.all([import('../viewer/viewer-part.js'), import('./catalog.js')]),
    );
    this.catalog = new goods.Catalog(this.#context, this.id);
    this.catalog.update(this.now);
    this.part = new ViewerPart(this.#context, {
      ...options,
      now: () => this.now,
      past: () => this.stage.past,
      moment: () => this.stage.moment,
    });
    for (const heard of this.#unheard.splice(0)) this.part.hear(...heard);
    if (this.connection.state === 'streaming') this.part.catchUp();
    this.#context.changed();
    return this.part;
  }

  /** Something changed. The log may have grown: so may the goods, and what the picture has come to. */
  #update(): void {
    const { now } = this;
    this.part?.count(this.follower.gauges);
    if (now === this.#updatedTo) return;
    this.#updatedTo = now;
    this.catalog?.update(now);
    this.part?.update();
    this.stage.update();
  }
}

import { StallError } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import type { Show } from '../show.js';
import type { ViewerPart } from '../viewer/viewer-part.js';
import { followChannel, isFree } from './channel.js';
import type { FollowedShow } from './followed-show.js';

/** A show that begins within this time is waited for at its own place. */
const SOON_MS = 300_000;

/** Which show is followed: the one that was named, or whichever a channel shows now. */
export class Following {
  /** The followed show; `null` until a channel has resolved to one. */
  show: FollowedShow | null = null;
  /** Why the channel does not resolve to a show, or `null`. */
  channelError: StallError | null = null;
  readonly #context: Context;
  readonly #open: (show: string) => FollowedShow;
  /** What `followPicture` was called with. */
  #picture: Parameters<Show['followPicture']> = [null];
  #awaited: ((show: FollowedShow) => void)[] = [];

  /** @param open Begins to follow a show. */
  constructor(context: Context, open: (show: string) => FollowedShow) {
    this.#context = context;
    this.#open = open;
  }

  follow(show: string): void {
    if (show === this.show?.id) return;
    this.show?.close();
    this.show = this.#open(show);
    this.show.stage.follow(...this.#picture);
    for (const resolve of this.#awaited.splice(0)) resolve(this.show);
    this.#context.changed();
  }

  followChannel(channel: string): void {
    const { clock, changed } = this.#context;
    void followChannel(this.#context, channel, {
      show: ({ id, status, startsAt = 0 }) => {
        // The thanks stay until the next show is near.
        const far = status === 'scheduled' && startsAt > clock.time() + SOON_MS;
        if (this.show?.now.status !== 'ended' || !far) this.follow(id);
      },
      error: (error) => {
        if (error?.code === this.channelError?.code) return;
        this.channelError = error;
        changed();
      },
      free: () => {
        if (!this.show) return true;
        const { now, stage } = this.show;
        return stage.playhead === 'live' && isFree(now, stage.state, clock.time());
      },
    });
  }

  /** Lets the stage go with a picture, also that of a show that is followed later. */
  followPicture(...picture: Parameters<Show['followPicture']>): void {
    this.#picture = picture;
    this.show?.stage.follow(...picture);
  }

  /** Acts at once where the viewer's part is there: a line is listed in the turn in which it is sent. */
  async act<T>(act: (part: ViewerPart) => Promise<T>): Promise<T> {
    const part = this.show?.part ?? (await (await this.#known()).loaded);
    return act(part);
  }

  /** The followed show, as soon as a channel has resolved to one. */
  #known(): Promise<FollowedShow> {
    if (this.show) return Promise.resolve(this.show);
    return new Promise((resolve, reject) => {
      this.#awaited.push(resolve);
      this.#context.signal.addEventListener('abort', () => reject(new StallError('offline')));
    });
  }
}

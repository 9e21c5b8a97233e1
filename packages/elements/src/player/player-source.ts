import type { Show } from '@livestall/client';
import type { LocalText, Scene, ShowStatus } from '@livestall/protocol';
import { ratioOf, type Ratio } from './ratio.js';

/** What the player needs of a show. */
export interface PlayerSource extends Ratio {
  readonly status: ShowStatus;
  /** The stream's address, or `null` where there is none or it is refused. */
  readonly url: string | null;
  /** The address of the still picture. */
  readonly poster: string | null;
  readonly alt?: LocalText | undefined;
}

/**
 * Selects what the player needs: the stream is now's, for the stage waits for the picture.
 *
 * @param replayed The address of the recording that is played once the show is over.
 * @param scene The angle on screen, unless it is the stream's own.
 */
export function playerSource(show: Show, replayed?: string | null, scene?: Scene): PlayerSource {
  const { status, recording } = show.now;
  const replay = recording?.stream.url === replayed ? recording?.stream : null;
  const stream = replay ?? show.now.stream;
  const poster = scene?.poster ?? stream?.poster;
  return {
    // The show ends for a viewer when the picture has come to its end; it begins when it begins.
    status: status !== 'ended' ? status : replay || show.stage.status !== status ? 'live' : status,
    url: show.address(stream?.url),
    ...ratioOf(scene?.ratio ?? stream?.ratio),
    poster: show.address(poster?.url),
    alt: poster?.alt,
  };
}

/** The shape of what plays by itself, until it is known. */
export const OWN_RATIO = ratioOf('16/9');

/** What plays by itself, without a show. */
export function ownSource(own: { src: string; poster: string; waits: boolean }): PlayerSource {
  return {
    status: own.waits ? 'scheduled' : 'live',
    url: own.src || null,
    ...OWN_RATIO,
    poster: own.poster,
  };
}

import type { Show } from '@livestall/client';
import type { LocalText, Scene, ShowStatus } from '@livestall/protocol';

/** What the player needs of a show. */
export interface PlayerSource {
  readonly status: ShowStatus;
  /** The stream's address, or `null` where there is none or it is refused. */
  readonly url: string | null;
  /** As CSS `aspect-ratio` takes it. */
  readonly ratio: string;
  /** False for a picture that is wider than 3:4. */
  readonly upright: boolean;
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
  const [width = 9, height = 16] = (scene?.ratio ?? stream?.ratio ?? '')
    .split('/')
    .map(Number)
    .filter(Boolean);
  return {
    // The show ends for a viewer when the picture has come to its end; it begins when it begins.
    status: status !== 'ended' ? status : replay || show.stage.status !== status ? 'live' : status,
    url: show.address(stream?.url),
    ratio: `${width} / ${height}`,
    upright: width / height <= 3 / 4,
    poster: show.address(stream?.poster?.url),
    alt: stream?.poster?.alt,
  };
}

/** What plays by itself, without a show. */
export function ownSource(own: { src: string; poster: string; waits: boolean }): PlayerSource {
  return {
    status: own.waits ? 'scheduled' : 'live',
    url: own.src,
    ratio: '16 / 9',
    upright: false,
    poster: own.poster,
  };
}

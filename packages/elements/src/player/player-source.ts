import type { Show } from '@livestall/client';
import type { Picture, ShowStatus } from '@livestall/protocol';

/** What the player needs of a show. */
export interface PlayerSource {
  readonly status: ShowStatus;
  /** The stream's address, or `null` where there is none or it is refused. */
  readonly url: string | null;
  /** As CSS `aspect-ratio` takes it. */
  readonly ratio: string;
  /** False for a picture that is wider than 3:4. */
  readonly upright: boolean;
  readonly poster: Picture | undefined;
}

/** Selects what the player needs: the stream is now's, for the stage waits for the picture. */
export function playerSource(show: Show): PlayerSource {
  const { stream, status } = show.now;
  const [width = 9, height = 16] = (stream?.ratio ?? '').split('/').map(Number).filter(Boolean);
  return {
    // The show ends for a viewer when the picture has come to its end; it begins when it begins.
    status: status === 'ended' ? (show.stage.status === 'ended' ? 'ended' : 'live') : status,
    url: show.address(stream?.url),
    ratio: `${width} / ${height}`,
    upright: width / height <= 3 / 4,
    poster: stream?.poster,
  };
}

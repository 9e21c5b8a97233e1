import type Hls from 'hls.js';
import type { Fragment } from 'hls.js';
import type { PictureDate, PictureDates } from '../clock/picture-dates.js';
import { Stretches, dateIn, type Stretch } from '../clock/stretches.js';
import type { HlsModule } from './hls-module.js';
import { timeOfDate } from '../clock/time-of-date.js';

/**
 * The programme dates of what hls.js plays. `hls.playingDate` follows the segment that hls.js noticed last,
 * up to a quarter of a second late; here the segment is the one that the playhead stands in.
 */
export class HlsDates implements PictureDates {
  readonly #hls: Hls;
  readonly #stretches = new Stretches();

  /** @param changed Called when a segment came that may change the dates. */
  constructor(hls: Hls, { Events, PlaylistLevelType }: HlsModule, changed: () => void) {
    this.#hls = hls;
    hls.on(Events.MEDIA_ATTACHING, () => this.#stretches.clear());
    hls.on(Events.FRAG_BUFFERED, (_event, { frag }) => {
      if (frag.type !== PlaylistLevelType.MAIN || typeof frag.sn !== 'number') return;
      this.#stretches.add(stretchOf(frag));
      changed();
    });
  }

  /** What is in the buffer already, and hls.js never reads. */
  addBuffered(stretches: readonly Stretch[]): void {
    for (const stretch of stretches) this.#stretches.add(stretch);
  }

  dateAt(mediaTime: number): PictureDate | null {
    if (this.#stretches.has(mediaTime)) return this.#stretches.dateAt(mediaTime);
    const fragments = this.#hls.latestLevelDetails?.fragments ?? [];
    const frag = fragments.find(({ start, end }) => start <= mediaTime && mediaTime < end);
    return frag ? dateIn(stretchOf(frag), mediaTime) : null;
  }

  /** The media time of a date in the playlist, or of the nearest that is there. */
  timeOf(date: PictureDate): number | null {
    const fragments = this.#hls.latestLevelDetails?.fragments ?? [];
    return timeOfDate(fragments.map(stretchOf), date);
  }

  nextJump(mediaTime: number): number | null {
    return this.#stretches.nextJump(mediaTime);
  }
}

/** The date of a segment is that of its first picture; its sound may begin some milliseconds earlier. */
function stretchOf(frag: Fragment): Stretch {
  const { start, end, programDateTime, cc, elementaryStreams } = frag;
  const picture = elementaryStreams.video ?? elementaryStreams.audiovideo;
  return { start: picture?.startPTS ?? start, end, date: programDateTime, discontinuity: cc };
}

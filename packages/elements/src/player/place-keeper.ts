import type { Show } from '@livestall/client';
import type { PictureDate, StreamPlayer } from '@livestall/media';
import { goToMoment, momentAt } from './picture-line.js';

/** A place that is the same in a stream that is opened anew: a moment of its show, else what the stream says of it. */
type Place =
  { readonly moment: number } | { readonly date: PictureDate | null; readonly time: number };

/** Knows where the viewer wants to be while the stream is not there yet, and where they were before it failed. */
export class PlaceKeeper {
  #wanted: Place | null = null;
  /** Where they are; `null`: at live, or nowhere yet. */
  #here: Place | null = null;

  /** The viewer goes to a moment of the show, in server time; `null`: to live. */
  want(moment: number | null): void {
    this.#here = null;
    this.#wanted = moment === null ? null : { moment };
  }

  /** The stream is opened anew: who was not at live comes back to where they were. */
  comeBack(): void {
    this.#wanted ??= this.#here;
  }

  /** Told while the picture goes on. */
  note(video: HTMLVideoElement, stream: StreamPlayer, show: Show | undefined): void {
    // A video whose source has been taken away stands at 0.
    const shows = video.readyState >= video.HAVE_CURRENT_DATA && !video.seeking;
    if (!shows || this.#wanted) return;
    this.#here = stream.atLive ? null : placeOf(stream, show);
  }

  /** Goes to the wanted place, as soon as the stream knows its moments. */
  go(stream: StreamPlayer, show: Show | undefined): void {
    if (!this.#wanted || !stream.seekable || stream.state === 'opening') return;
    if ('time' in this.#wanted) goToPlace(stream, this.#wanted);
    else if (show) goToMoment(show, stream, this.#wanted.moment);
    else return;
    this.#wanted = null;
  }

  /** Another stream comes: a moment of the show is wanted of it all the same. */
  leave(): void {
    this.#here = null;
    if (this.#wanted && 'time' in this.#wanted) this.#wanted = null;
  }

  /** Nothing is wanted any more. */
  forget(): void {
    this.#here = this.#wanted = null;
  }
}

function goToPlace(stream: StreamPlayer, { date, time }: Exclude<Place, { moment: number }>): void {
  if (date && stream.seekToDate(date)) return;
  // Opened anew, a live stream without dates counts from elsewhere.
  if (!stream.live) stream.seek(time);
}

function placeOf(stream: StreamPlayer, show: Show | undefined): Place {
  const { position } = stream;
  if (show) return { moment: momentAt(show, stream, position) };
  return { date: stream.dateAt(position), time: position };
}

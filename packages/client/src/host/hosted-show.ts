import { LiveShow } from '../live-show.js';

/**
 * A show in the hands of its seller. The small picture beside it is only looked at: were it followed, a
 * phone whose picture lags or stands would keep the talk of then before who must answer now.
 */
export class HostedShow extends LiveShow {
  override followPicture(): void {
    // Stage is now.
  }
}

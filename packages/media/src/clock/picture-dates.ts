/** What a moment of the media is by the encoder's clock. */
export interface PictureDate {
  /** Programme date-time, milliseconds. */
  date: number;
  /** Discontinuity sequence, where the engine knows it. */
  discontinuity?: number;
}

/** The encoder's clock along the media's timeline. */
export interface PictureDates {
  /** `null` where the stream carries no programme date-time. */
  dateAt(mediaTime: number): PictureDate | null;
  /** The next media time at which the date will not follow evenly from this one's, where it is known. */
  nextJump(mediaTime: number): number | null;
}

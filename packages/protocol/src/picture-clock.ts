/** What the picture shows at one instant. */
export interface PictureReading {
  /** Programme date-time of the frame on screen, milliseconds by the encoder's clock. */
  date: number;
  /** Discontinuity sequence of the segment on screen, where the engine knows it. */
  discontinuity?: number;
  /** Media time in seconds: goes on evenly while it plays, whatever the encoder's clock does. */
  mediaTime: number;
  /** Seconds of media a second: 0 while paused or waiting. */
  rate: number;
  /** False where the viewer went back to, or in a recording; absent where nobody knows. */
  atLive?: boolean;
}

/** The clock of a playing stream, as `@livestall/media` gives it and the client follows it. */
export interface PictureClock {
  /** `null` before the first frame, and for a stream that carries no programme date-time. */
  read(): PictureReading | null;
  /** Calls `fn` whenever the reading stops being predictable from the last: play, pause, seek, stall, rate. */
  subscribe(fn: () => void): () => void;
}

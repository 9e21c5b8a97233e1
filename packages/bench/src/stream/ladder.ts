/** One size of the picture. */
export interface Rung {
  /** Its name in addresses: `270`. */
  name: string;
  width: number;
  height: number;
  /** Bits a second of picture and of sound, in thousands. */
  picture: number;
  sound: number;
  /** Of H.264. */
  level: string;
}

/** What a phone held upright is sent as, by the usual ladders for such pictures. */
export const LADDER: readonly Rung[] = [
  { name: '270', width: 270, height: 480, picture: 300, sound: 64, level: '3.0' },
  { name: '540', width: 540, height: 960, picture: 800, sound: 96, level: '3.1' },
  { name: '720', width: 720, height: 1280, picture: 1_600, sound: 128, level: '3.1' },
  { name: '1080', width: 1080, height: 1920, picture: 3_000, sound: 128, level: '4.0' },
];

export const FRAME_RATE = 30;

/** Hertz. */
export const SAMPLE_RATE = 48_000;

/** How long a segment is, and a group of pictures, in seconds. */
export const SEGMENT_S = 2;

/** How long a fragment is: several `moof` boxes make a segment, as live encoders write it. */
export const FRAGMENT_S = 0.5;

/** Segments in one turn of the broadcast: 24 s hold a whole number of frames of AAC (1,125). */
export const SEGMENTS = 12;

/** One turn of the broadcast, in seconds. */
export const TURN_S = SEGMENT_S * SEGMENTS;

/** What a test can set, see DEFAULTS in playlists.mjs. */
export interface BroadcastSettings {
  live?: boolean;
  window?: number;
  length?: number;
  dates?: boolean;
  off?: number;
  jump?: number;
  first?: number;
  last?: number | null;
  frozen?: number | null;
  other?: number;
  otherIs?: 'other' | 'vp9';
  missing?: number[];
  startedAt?: number;
  master?: 'ok' | 'garbage' | number;
  playlists?: 'ok' | 'empty' | number;
  segments?: 'ok' | 'garbage' | 'stuck' | number;
  failing?: 'low' | 'high' | null;
  stuck?: 'low' | 'high' | null;
  heavy?: boolean;
  rate?: number;
  captions?: boolean;
  inside?: boolean | 'named';
  languages?: boolean;
  captioned?: boolean;
  transport?: boolean;
  locked?: boolean;
  begins?: number | null;
  moved?: boolean;
  session?: string;
}

/** A broadcast of its own on the test server. */
export interface Broadcast {
  /** The multivariant playlist. */
  url: string;
  /** Programme date-time of segment 0, milliseconds. */
  startedAt: number;
  set(settings: BroadcastSettings): Promise<void>;
  /** What was asked for so far, in order. */
  requests(): Promise<string[]>;
}

/** Frames a second. */
export const FRAME_RATE = 25;

let made = 0;

/** Begins a broadcast. */
export async function broadcast(settings: BroadcastSettings = {}): Promise<Broadcast> {
  made += 1;
  const address = `/broadcasts/${Date.now().toString(36)}-${made}`;
  const set = (changes: BroadcastSettings) =>
    fetch(address, { method: 'PUT', body: JSON.stringify(changes) });
  const { startedAt } = (await (await set(settings)).json()) as { startedAt: number };
  return {
    url: new URL(`${address}/master.m3u8`, location.href).href,
    startedAt,
    set: async (changes) => {
      await set(changes);
    },
    requests: async () =>
      ((await (await fetch(address)).json()) as { requests: string[] }).requests,
  };
}

/** The number that the picture on screen carries, and its media time: of one frame, however busy the machine is. */
export function readFrame(video: HTMLVideoElement): { number: number; mediaTime: number } {
  const frame = new VideoFrame(video);
  const read = { number: numberOn(frame), mediaTime: frame.timestamp / 1_000_000 };
  frame.close();
  return read;
}

/** The number that the picture on screen carries, 0 to 249. */
export function frameOnScreen(video: HTMLVideoElement): number {
  return numberOn(video);
}

/** Reads a number off the eight bars of a picture. */
function numberOn(picture: CanvasImageSource): number {
  const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws no canvas.');
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  let number = 0;
  for (let bar = 0; bar < 8; bar += 1) {
    const [red = 0] = context.getImageData(bar * 20 + 10, 45, 1, 1).data;
    number = number * 2 + (red > 127 ? 1 : 0);
  }
  return number;
}

/** Waits until `holds` answers with something true, and gives it back. The runner's timeout ends it. */
export async function until<T>(holds: () => T | Promise<T>): Promise<T> {
  for (;;) {
    const answer = await holds();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The next frame that the browser puts on screen. */
export function nextFrame(video: HTMLVideoElement): Promise<VideoFrameCallbackMetadata> {
  return new Promise((resolve) => {
    video.requestVideoFrameCallback((_now, frame) => resolve(frame));
  });
}

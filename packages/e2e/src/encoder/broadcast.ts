import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { serveFolders, type Site } from './broadcast-site.ts';
import { PLAYLIST, startEncoder, type Encoder, type EncoderOptions } from './encoder.ts';

/** A camera, an encoder, and the origin that its stream is fetched from. */
export interface Broadcast extends AsyncDisposable {
  /** The playlist. */
  url: string;
  site: Site;
  /** The one that runs now. */
  readonly encoder: Encoder;
  /** Stops the encoder, and starts one on the same list. */
  restart(options: BroadcastOptions): Promise<void>;
  /** Resolves once the playlist has so many segments. */
  listed(count: number): Promise<void>;
}

/** How it is encoded. */
export type BroadcastOptions = Omit<EncoderOptions, 'folder'>;

/** Begins a broadcast. */
export async function startBroadcast(options: BroadcastOptions): Promise<Broadcast> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'livestall-broadcast-'));
  const site = await serveFolders({ live: folder });
  let encoder = startEncoder({ folder, ...options });
  const segments = () => {
    const file = path.join(folder, PLAYLIST);
    return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('#EXTINF').length - 1 : 0;
  };
  return {
    url: `${site.origin}/live/${PLAYLIST}`,
    site,
    get encoder() {
      return encoder;
    },
    restart: async (more) => {
      await encoder.stop();
      encoder = startEncoder({ folder, ...more });
    },
    listed: async (count) => {
      while (segments() < count) await new Promise((resolve) => setTimeout(resolve, 200));
    },
    [Symbol.asyncDispose]: async () => {
      await encoder.stop();
      site.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

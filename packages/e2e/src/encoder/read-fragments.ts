/** A fragment of an fMP4 stream: `moof` and `mdat`. */
export interface Mp4Fragment {
  data: Buffer;
  /** Decode time of its first picture, in units of the picture's timescale. */
  time: number;
}

/**
 * Cuts what a muxer writes into the initialization segment and the fragments after it, each as soon as it is
 * whole.
 */
export class FragmentReader {
  readonly #onInit: (data: Buffer) => void;
  readonly #onFragment: (fragment: Mp4Fragment) => void;
  #rest = Buffer.alloc(0);
  #boxes: Buffer[] = [];

  constructor(onInit: (data: Buffer) => void, onFragment: (fragment: Mp4Fragment) => void) {
    this.#onInit = onInit;
    this.#onFragment = onFragment;
  }

  /** Takes the next bytes. */
  push(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#rest.length >= 8) {
      const size = this.#rest.readUInt32BE(0);
      if (this.#rest.length < size) return;
      this.#box(this.#rest.toString('latin1', 4, 8), this.#rest.subarray(0, size));
      this.#rest = this.#rest.subarray(size);
    }
  }

  #box(type: string, box: Buffer): void {
    this.#boxes.push(box);
    if (type !== 'moov' && type !== 'mdat') return;
    const data = Buffer.concat(this.#boxes);
    this.#boxes = [];
    if (type === 'moov') this.#onInit(data);
    else this.#onFragment({ data, time: decodeTime(data) });
  }
}

/** Of the first track, which is the picture's. */
function decodeTime(fragment: Buffer): number {
  const at = fragment.indexOf('tfdt') + 4;
  return fragment[at] === 1
    ? Number(fragment.readBigUInt64BE(at + 4))
    : fragment.readUInt32BE(at + 4);
}

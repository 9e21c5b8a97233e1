import type { HostShow } from '@livestall/client/host';
import { StallError, type Picture } from '@livestall/protocol';
import { shrinkPicture } from './shrink-picture.js';

/** A picture on its way to the server. */
export interface Upload {
  readonly name: string;
  /** Why it is not there; `null` while it is on its way. */
  readonly error: StallError | 'no-picture' | null;
}

/** Pictures on their way: shrunk, sent, and kept for another try where the network failed. */
export class Uploads {
  readonly #host: () => HostShow;
  readonly #done: (picture: Picture) => void;
  readonly #changed: () => void;
  readonly #blobs = new Map<Upload, Blob>();
  #list: readonly Upload[] = [];

  /**
   * @param done Told each picture that the server has.
   * @param changed Called after anything here changed.
   */
  constructor(host: () => HostShow, done: (picture: Picture) => void, changed: () => void) {
    this.#host = host;
    this.#done = done;
    this.#changed = changed;
  }

  get list(): readonly Upload[] {
    return this.#list;
  }

  async add(file: File): Promise<void> {
    await this.#send({ name: file.name, error: null }, file, shrinkPicture);
  }

  async retry(upload: Upload): Promise<void> {
    const blob = this.#blobs.get(upload);
    this.forget(upload);
    if (blob) await this.#send({ name: upload.name, error: null }, blob, async (same) => same);
  }

  forget(upload: Upload): void {
    this.#blobs.delete(upload);
    this.#list = this.#list.filter((one) => one !== upload);
    this.#changed();
  }

  async #send(upload: Upload, file: Blob, shrink: (file: Blob) => Promise<Blob>): Promise<void> {
    this.#list = [...this.#list, upload];
    this.#changed();
    const small = await shrink(file).catch(() => null);
    if (!small) {
      this.#fail(upload, 'no-picture');
      return;
    }
    try {
      this.#done(await this.#host().prepare.upload(small));
      this.forget(upload);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#fail(upload, error, small);
    }
  }

  #fail(upload: Upload, error: NonNullable<Upload['error']>, blob?: Blob): void {
    const failed = { ...upload, error };
    this.#list = this.#list.map((one) => (one === upload ? failed : one));
    if (blob) this.#blobs.set(failed, blob);
    this.#changed();
  }
}

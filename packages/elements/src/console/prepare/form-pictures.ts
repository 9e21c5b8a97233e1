import type { HostShow } from '@livestall/client/host';
import type { Picture } from '@livestall/protocol';
import type { OpenForm } from './open-form.js';
import type { PicturesDesk } from './pictures-field.js';
import { picturesOf } from './pictures-of.js';
import { Uploads } from './uploads.js';

/** What the pictures of a field need of the form around it. */
export type PicturesForm = Pick<OpenForm<unknown>, 'values' | 'set'>;

/** The pictures that one field of a form holds, and those on their way to it. */
export class FormPictures implements PicturesDesk {
  readonly uploads: Uploads;
  readonly #name: string;
  readonly #form: () => PicturesForm | null;

  /**
   * @param form `null` once it is closed: what comes then is of no use.
   * @param changed Called after anything here changed.
   */
  constructor(
    name: string,
    form: () => PicturesForm | null,
    host: () => HostShow,
    changed: () => void,
  ) {
    this.#name = name;
    this.#form = form;
    this.uploads = new Uploads(host, (picture) => this.#put((had) => [...had, picture]), changed);
  }

  removePicture({ url }: Picture): void {
    this.#put((had) => had.filter((one) => one.url !== url));
  }

  #put(change: (had: readonly Picture[]) => Picture[]): void {
    const form = this.#form();
    form?.set(this.#name, JSON.stringify(change(picturesOf(form.values, this.#name))));
  }
}

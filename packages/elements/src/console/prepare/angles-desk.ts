import type { Picture, Scene, Stream } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { readValues } from '../kept-values.js';
import { USUAL_RATIO, angleValues, readAngle, type Angle } from './angle-form.js';
import { ArrangedList } from './arranged-list.js';
import { OpenForm } from './open-form.js';
import { picturesOf } from './pictures-of.js';
import { Uploads } from './uploads.js';

/** Where the picture comes from: the stream's own angle, the list of others, and the form of one of them. */
export class AnglesDesk {
  readonly list: ArrangedList<Scene>;
  readonly uploads: Uploads;
  form: OpenForm<Angle> | null = null;
  /** The angle that the form is of; `null`: the stream's own. */
  editing: string | null = null;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
    this.list = new ArrangedList(
      (scenes) => this.#send(this.stream, scenes),
      () => this.stream?.scenes ?? [],
      changed,
    );
    this.uploads = new Uploads(
      () => tools().host,
      (picture) => this.form?.set('pictures', JSON.stringify([picture])),
      changed,
    );
  }

  /** As it has come down; `null` where the show has no picture yet. */
  get stream(): Stream | null {
    return this.#tools().show.now.stream;
  }

  /** Opens the form of an angle; `null`: the stream's own, `undefined`: a new one. */
  open(angle?: Scene | null): void {
    const { words } = this.#tools();
    // What there is first is the stream's own.
    const own = angle === null || !this.stream;
    const base = own ? { ratio: USUAL_RATIO, ...this.#own } : (angle ?? null);
    this.form = new OpenForm(this.#keyOf(angle), angleValues(base, words), {
      id: angle?.id,
      read: (values) => readAngle(values, base, this.editing, this.#tools().words),
      changed: this.#changed,
    });
    this.editing = own ? null : this.form.id;
    this.#changed();
  }

  /** Opens again the form in which something was typed when it was left, unless another was opened meanwhile. */
  resume(): void {
    if (this.form) return;
    const angles = [null, undefined, ...this.list.entries];
    const left = angles.findIndex((angle) => readValues(this.#keyOf(angle)) !== null);
    if (left >= 0) this.open(angles[left]);
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.#changed();
  }

  async save(): Promise<void> {
    const { form } = this;
    const saved = await form?.submit(async ({ id, title, ...angle }) => {
      const { entries } = this.list;
      if (id === null || title === undefined) {
        const {
          title: _,
          ratio: __,
          poster: ___,
          ...kept
        } = this.stream ?? { kind: 'hls' as const };
        await this.#send({ ...kept, ...angle, ...(title !== undefined && { title }) }, entries);
        return;
      }
      const scene = { ...angle, id, title };
      const known = entries.some((one) => one.id === id);
      await this.list.save(
        known ? entries.map((one) => (one.id === id ? scene : one)) : [...entries, scene],
      );
    });
    if (saved && this.form === form) this.form = null;
    this.#changed();
  }

  removePicture(picture: Picture): void {
    const kept = picturesOf(this.form?.values ?? {}).filter(({ url }) => url !== picture.url);
    this.form?.set('pictures', JSON.stringify(kept));
  }

  #keyOf(angle: Scene | null | undefined): string {
    const own = angle === null || !this.stream;
    return `${this.#tools().show.id}/angle/${own ? 'own' : (angle?.id ?? 'new')}`;
  }

  /** What the form says of the stream's own angle. */
  get #own(): Partial<Angle> {
    const { title, url, ratio, poster } = this.stream ?? {};
    return {
      ...(title !== undefined && { title }),
      ...(url && { url }),
      ...(ratio && { ratio }),
      ...(poster && { poster }),
    };
  }

  async #send(stream: Stream | null, scenes: readonly Scene[]): Promise<void> {
    if (!stream) return;
    const { scenes: _, ...own } = stream;
    const { prepare } = this.#tools().host;
    await prepare.setStream({ ...own, ...(scenes.length > 0 && { scenes: [...scenes] }) });
  }
}

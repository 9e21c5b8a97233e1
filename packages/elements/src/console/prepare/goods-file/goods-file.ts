import { StallError } from '@livestall/protocol';
import type { TemplateResult } from 'lit';
import type { ConsoleTools } from '../../console-tools.js';
import { saveFile } from '../../save-file.js';
import type { GoodsDesk } from '../goods-desk.js';
import type { GoodsImport } from '../goods-import.js';
import { encodingsFor, type Encoding } from './encodings.js';
import { EXAMPLE_GOODS } from './example-goods.js';
import { findPictures } from './find-pictures.js';
import { goodsCsv } from './goods-csv.js';
import { readGoods, type GoodsRead } from './read-goods.js';
import { readTableFile } from './read-table-file.js';
import type { TableFault } from './read-table.js';
import { renderGoodsFile } from './render-goods-file.js';
import { returnedCsv } from './returned-csv.js';

/** How far a file is. */
export type FileState =
  | { at: 'open' }
  /** `of`: how many pictures are looked for; 0 before that. */
  | { at: 'reading'; name: string; done: number; of: number }
  | { at: 'refused'; name: string; why: TableFault }
  | { at: 'read'; name: string; read: GoodsRead };

/** Goods from a file of a spreadsheet: what it would change is shown first, then what is right taken over and the rest given back. */
export class GoodsFile implements GoodsImport {
  state: FileState = { at: 'open' };
  saving = false;
  /** Why the server did not take it. */
  error: StallError | null = null;
  readonly #desk: GoodsDesk;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;
  #file: File | null = null;

  /** @param changed Called after anything here changed. */
  constructor(desk: GoodsDesk, tools: () => ConsoleTools, changed: () => void) {
    this.#desk = desk;
    this.#tools = tools;
    this.#changed = changed;
  }

  render(): TemplateResult {
    return renderGoodsFile(this, this.#desk, this.#tools());
  }

  /** Reads a file, in place of one before. */
  choose(file: File): Promise<void> {
    this.#desk.took = 0;
    this.#file = file;
    const { words } = this.#tools();
    return this.#read(file, encodingsFor([words.lang(), ...navigator.languages]));
  }

  /** Reads the file once more, as one in another encoding. */
  async readAs(encoding: Encoding): Promise<void> {
    if (this.#file && !this.saving) await this.#read(this.#file, [encoding]);
  }

  /** Takes over what is right. Trying again after a failure does what is left. */
  async take(): Promise<void> {
    const { state } = this;
    if (state.at !== 'read' || state.read.entries.length === 0 || this.saving) return;
    const { entries, returned } = state.read;
    this.saving = true;
    this.error = null;
    this.#changed();
    try {
      await this.#desk.put(entries);
      if (returned.length === 0) this.#desk.closeImport(this, entries.length);
      else this.#desk.took = entries.length;
      if (this.state === state) this.state = { ...state, read: { ...state.read, entries: [] } };
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.saving = false;
    this.#changed();
  }

  /** Saves the goods as such a file, or an example where there are none. */
  saveGoods(): void {
    const { show, words } = this.#tools();
    const { goods } = this.#desk;
    const csv = goodsCsv(goods.length > 0 ? goods : EXAMPLE_GOODS, show.gauges, words);
    saveFile(new Blob([csv], { type: 'text/csv' }), 'goods.csv');
  }

  /** Saves the rows that are to be mended as a file. */
  saveReturned(): void {
    const { state } = this;
    if (state.at !== 'read') return;
    saveFile(new Blob([returnedCsv(state.read)], { type: 'text/csv' }), 'goods-to-mend.csv');
  }

  async #read(file: File, encodings: readonly Encoding[]): Promise<void> {
    const { name } = file;
    const reading = this.#set({ at: 'reading', name, done: 0, of: 0 });
    const table = await readTableFile(file, encodings);
    if (this.state !== reading) return;
    if (typeof table === 'string') {
      this.#set({ at: 'refused', name, why: table });
      return;
    }
    const { words } = this.#tools();
    let latest: FileState = reading;
    const read = await findPictures(
      readGoods(table, this.#desk.goods, words),
      words,
      (done, of) => {
        if (this.state === latest) latest = this.#set({ at: 'reading', name, done, of });
      },
    );
    // Meanwhile another may have been chosen.
    if (this.state === latest) this.#set({ at: 'read', name, read });
  }

  #set(state: FileState): FileState {
    this.state = state;
    this.error = null;
    this.#changed();
    return state;
  }
}

import type { ViewerSettings } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Room } from '../shows/room.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';
import { GroupedLines } from './grouped-lines.js';

/** What is bought within so long of one product is one line. */
const TOGETHER_MS = 5_000;

/** Tells the talk of what was bought, where whoever bought it wants that: without their name. */
export class Purchases {
  readonly #parts: Pick<DeskParts, 'ledger' | 'rooms'>;
  readonly #lines: GroupedLines;

  constructor(parts: Pick<DeskParts, 'ledger' | 'rooms'>) {
    this.#parts = parts;
    this.#lines = new GroupedLines(parts, TOGETHER_MS);
  }

  /** Somebody bought. @param by `name`: absent, they do not want it told. */
  bought(
    room: Room,
    product: string,
    { viewer, name }: { viewer: string; name: string | null },
  ): void {
    if (name !== null) this.#lines.add(room, { of: 'bought', product }, { viewer, name });
  }

  /** Somebody is forgotten before it was told. */
  forget(show: string, viewer: string): void {
    this.#lines.forget(show, viewer);
  }

  /** Says whether it is to be told; from then on, and of what was bought a moment ago. */
  async set(show: string, by: Actor, { tellPurchases }: ViewerSettings): Promise<ViewerSettings> {
    const room = await this.#parts.rooms.open(show);
    const viewer = viewerKey(room.row.salt, by.subject);
    const name = by.name ?? '';
    const person = personKey(room.row.personSalt, by.subject);
    const take = { show, viewer, person, name, tellPurchases };
    const { bought } = await this.#parts.ledger.enter('settings.set', take);
    for (const product of bought) this.bought(room, product, { viewer, name });
    room.pokeViewer(viewer);
    return { tellPurchases };
  }
}

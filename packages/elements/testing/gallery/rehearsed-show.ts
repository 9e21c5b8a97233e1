import { safeAddress, snapshotState, type Product, type Snapshot } from '@livestall/protocol';
import { FakeShow, type FakeShowState } from '../fake-show.js';

/** What a rehearsal on a real server has: its goods with their pictures, its stream, its host. */
export interface Rehearsed {
  readonly server: string;
  readonly snapshot: Snapshot;
  readonly goods: readonly Product[];
}

/** Reads a rehearsal off a show server. */
export async function readRehearsal(server: string, show: string): Promise<Rehearsed> {
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(server + path)).json()) as T;
  const snapshot = await get<Snapshot>(`/v1/shows/${show}`);
  const version = snapshotState(snapshot).catalog ?? '';
  const { products } = await get<{ products: Product[] }>(`/v1/shows/${show}/catalog/${version}`);
  return { server, snapshot, goods: products };
}

/** A show in a state that was made by hand, over a real stream and with real pictures. */
export class RehearsedShow extends FakeShow {
  override readonly server: string;

  constructor(rehearsed: Rehearsed, state: FakeShowState) {
    super();
    this.server = rehearsed.server;
    const { info, stream } = snapshotState(rehearsed.snapshot);
    const order = rehearsed.goods.map(({ id }) => id);
    this.set({ catalog: rehearsed.goods, state: { info, stream, order, pins: [], coupons: [] } });
    this.set(state);
  }

  override address(address: string | undefined): string | null {
    return safeAddress(address, this.server);
  }
}

import { snapshotState } from '@livestall/protocol';
import type { Product, Snapshot } from '@livestall/protocol';
import { ask } from './ask.ts';

/** A show, and something that it sells by a link. */
export interface Sold {
  show: string;
  /** Of a rehearsal no report tells. */
  rehearsal: boolean;
  product: Product;
}

/** What a show sells whose link carries the click's id by the name that all do. @param base The address of its calls. */
export async function whatIsSold(base: string): Promise<Sold> {
  const snapshot = (await ask(base)).body as Snapshot;
  const { catalog, info, removed } = snapshotState(snapshot);
  const { body } = await ask(`${base}/catalog/${catalog}`);
  const product = (body as { products: Product[] }).products.find(
    ({ id, clickName }) => !clickName && removed.every((one) => one.product !== id),
  );
  if (!product) throw new Error('The show must list goods.');
  return { show: snapshot.show, rehearsal: info.rehearsal, product };
}

/** The account that a token is of, as it says itself. */
export function accountOf(token: string): string {
  const [, claims = ''] = token.split('.');
  const { acc } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { acc: string };
  return acc;
}

import { onTestFinished } from 'vitest';
import { startStore } from '../start-store.ts';
import type { StoreOptions } from '../store-options.ts';
import { Visitor } from './visitor.ts';

/** The day on which the tests' shop is open. */
const today = Date.UTC(2026, 10, 24, 9);

/** A shop on a free port that closes with the test, and a first shopper in it. */
export async function openStore(options: StoreOptions = {}) {
  const store = await startStore({ now: () => today, ...options });
  onTestFinished(() => store.close());
  return { store, visitor: new Visitor(store) };
}

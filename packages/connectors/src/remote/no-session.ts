import type { StoreSession } from './store-session.js';

/** Nobody's session: none is needed, nor begun, to look at a catalog. */
export const NO_SESSION: StoreSession = { read: () => null, write: () => undefined };

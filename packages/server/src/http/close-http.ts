import type { Server } from './server-types.js';

/** How long answers that are on their way may take. */
const DRAIN_MS = 5_000;

/** Takes no more requests and lets the others be answered; who reads too slowly for that is cut. */
export async function closeHttp(http: Server): Promise<void> {
  const cut = setTimeout(() => http.server.closeAllConnections(), DRAIN_MS);
  await http.close();
  clearTimeout(cut);
}

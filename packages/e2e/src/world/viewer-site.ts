import path from 'node:path';
import { serveFolders } from '../encoder/broadcast-site.ts';
import { SDK } from './sdk.ts';

/** A site with nothing on its page but a stall; the page notes which frame is on screen. */
export interface ViewerSite {
  origin: string;
  /** The page's address for a show. */
  pageOf(server: string, show: string): string;
  close(): void;
}

/** Opens it. */
export async function openViewerSite(): Promise<ViewerSite> {
  const page = path.resolve(import.meta.dirname, '../encoder/page');
  const site = await serveFolders({ page, sdk: SDK });
  return {
    origin: site.origin,
    pageOf: (server, show) => `${site.origin}/page/viewer.html?server=${server}&show=${show}`,
    close: () => site.close(),
  };
}

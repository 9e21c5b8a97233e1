import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.ts': 'video/mp2t',
};

/** A plain web server, as an encoder's origin or a blog is one. */
export interface Site {
  /** By the name `localhost`: cross-site to a show server on `127.0.0.1`. */
  origin: string;
  /** False: no network leads there any more, and what was on its way is cut off. */
  reach(on: boolean): void;
  close(): void;
}

/** Serves folders by the first segment of the path; nothing is cached, everyone may read. */
export async function serveFolders(folders: Record<string, string>): Promise<Site> {
  let reachable = true;
  const server = http.createServer((request, response) => {
    if (!reachable) {
      request.socket.destroy();
      return;
    }
    const [, mount = '', file = ''] = new URL(
      request.url ?? '/',
      'http://localhost',
    ).pathname.split('/');
    const folder = folders[mount];
    const found = folder === undefined ? '' : path.join(folder, path.basename(file));
    if (!fs.existsSync(found) || !fs.statSync(found).isFile()) {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    response.writeHead(200, {
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
      'content-type': TYPES[path.extname(found)] ?? 'application/octet-stream',
    });
    // The encoder may have taken it away since: the answer breaks off.
    pipeline(fs.createReadStream(found), response, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    reach: (on) => {
      reachable = on;
      if (!on) server.closeAllConnections();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

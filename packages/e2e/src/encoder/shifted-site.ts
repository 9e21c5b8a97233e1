import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';

/** The origin of an encoder whose clock is off. */
export interface ShiftedSite {
  /** Its playlist. */
  url: string;
  /** False: there is no such stream any more. */
  offer(on: boolean): void;
  close(): void;
}

/** Serves an encoder's folder, all its dates off by so many milliseconds. */
export async function serveShifted(
  folder: string,
  playlist: string,
  offMs: number,
): Promise<ShiftedSite> {
  let offered = true;
  const server = http.createServer((request, response) => {
    const file = path.join(folder, path.basename(request.url ?? ''));
    const found = offered && fs.existsSync(file) && fs.statSync(file).isFile();
    const headers = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };
    response.writeHead(found ? 200 : 404, headers);
    if (!found) response.end();
    else if (file.endsWith('.m3u8')) response.end(shifted(fs.readFileSync(file, 'utf8'), offMs));
    // The encoder may have taken it away since: the answer breaks off.
    else pipeline(fs.createReadStream(file), response, () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}/${playlist}`,
    offer: (on) => {
      offered = on;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function shifted(text: string, offMs: number): string {
  return text.replaceAll(/(#EXT-X-PROGRAM-DATE-TIME:)(.+)/g, (_, tag: string, date: string) => {
    const iso = date.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
    return tag + new Date(Date.parse(iso) + offMs).toISOString();
  });
}

import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { listen, type Open } from '../listen.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

/**
 * Serves pages by path, and folders by their first path segment, compressed as a CDN would.
 *
 * @param folders Folder by mount name: `{ livestall: 'packages/livestall/dist/cdn' }`.
 */
export async function serve(
  pages: (path: string) => string | undefined,
  folders: Record<string, string>,
): Promise<Open> {
  const packed = new Map<string, Buffer>();
  const pack = (key: string, content: () => Buffer | string): Buffer => {
    const done = packed.get(key) ?? brotliCompressSync(content());
    packed.set(key, done);
    return done;
  };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const html = pages(pathname);
    const [, mount = '', file = ''] = pathname.split('/');
    const onDisk = folders[mount] && path.join(folders[mount], path.basename(file));
    if (html !== undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
    } else if (onDisk && fs.existsSync(onDisk)) {
      response.setHeader('content-type', TYPES[path.extname(onDisk)] ?? 'text/plain');
    } else {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-encoding', 'br');
    response.end(pack(pathname, () => html ?? fs.readFileSync(onDisk as string)));
  });
  return listen(server);
}

import type { Server } from './server-types.js';

const texts = new WeakMap<object, string>();

/** Keeps the text of JSON bodies for the routes that are added to `server` after this: a signature is over each byte. */
export function keepBodies(server: Server): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser<string>(
    'application/json',
    { parseAs: 'string' },
    (request, body, done) => {
      texts.set(request, body);
      void parse(request, body, done);
    },
  );
}

/** The text of a request's body that was kept. */
export function bodyText(request: object): string {
  return texts.get(request) ?? '';
}

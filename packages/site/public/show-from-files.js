// A show server made of files: what `npm run docs:record` kept of one show, under the addresses of the contract.
// It is handed to connectShow() as its `fetch`. There is nobody to write to: an act is refused as an ended show refuses it.

const SHOW = new URL('../show/', import.meta.url);
const GOODS = new URL('../goods/', import.meta.url);

/** The address of the contract, and the file that answers it. */
const files = [
  [/^\/v1\/channels\/[^/]+$/, () => 'channel.json'],
  [/^\/v1\/shows\/[^/]+$/, () => 'snapshot.json'],
  [/\/catalog\/[^/]+$/, () => 'catalog.json'],
  [/\/log$/, () => 'log.json'],
  [/\/log\/[^/]+\/([\d.]+)$/, ([, stretch]) => `log/${stretch}.json`],
  [/\/messages$/, () => 'messages.json'],
];

/** The server that the examples name. Nothing is ever asked of it. */
export const server = SHOW.href.replace(/\/$/, '');

/** @type {typeof fetch} */
export async function fetchFromFiles(input, init) {
  const { pathname } = new URL(String(input));
  const path = pathname.slice(pathname.lastIndexOf('/v1/'));
  if (init?.method !== undefined && init.method !== 'GET') return refusal();
  if (path.endsWith('/stream')) return stream(init?.signal);
  for (const [address, file] of files) {
    const match = address.exec(path);
    if (match) return read(file(match));
  }
  return refusal(404, 'not-found', 'There is no such thing in this recording.');
}

/** A file, with its addresses as they are on this site. */
async function read(file) {
  const answer = await fetch(new URL(file, SHOW));
  if (!answer.ok) return refusal(404, 'not-found', 'There is no such thing in this recording.');
  const text = (await answer.text())
    .replaceAll('"/rehearsal/', `"${SHOW.pathname}rehearsal/`)
    .replaceAll('"https://shop.example/products/', `"${GOODS.href}#`);
  return new Response(text, {
    headers: { 'content-type': 'application/json', date: new Date().toUTCString() },
  });
}

function refusal(status = 409, code = 'closed', title = 'This show is over: it is a recording.') {
  const body = JSON.stringify({ type: 'about:blank', status, code, title });
  return new Response(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

const BEAT_MS = 20_000;

/** The stream of a show that is over: it says hello, and then only that it is still there. */
async function stream(signal) {
  const { epoch, seq } = await (await read('snapshot.json')).json();
  signal?.throwIfAborted();
  const text = new TextEncoder();
  let beats;
  const body = new ReadableStream({
    start(controller) {
      const say = (type, data) =>
        controller.enqueue(
          text.encode(`event: ${type}\ndata: ${JSON.stringify({ t: Date.now(), ...data })}\n\n`),
        );
      say('hello', { epoch, seq, recovered: true, gauges: {} });
      beats = setInterval(() => say('beat'), BEAT_MS);
      signal?.addEventListener('abort', () => {
        clearInterval(beats);
        controller.error(signal.reason);
      });
    },
    cancel: () => clearInterval(beats),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

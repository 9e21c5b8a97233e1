import type { FastifyReply } from 'fastify';
import type { FanOut, Sink } from '../shows/fan-out.js';

/** A reader that lets so many bytes pile up is cut: it comes back and is replayed what it missed. */
const PILE = 1_048_576;

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  // Else nginx keeps events until its buffer is full.
  'x-accel-buffering': 'no',
};

const END = Buffer.from('\r\n');

/** Messages as chunks of an answer, which they are to all of their readers. */
const chunks = new WeakMap<Buffer, Buffer>();

/** Turns a reply into a stream of Server-Sent Events: some first words, then what the readers are sent. */
export function openSse(
  reply: Pick<FastifyReply, 'hijack' | 'raw' | 'getHeaders'>,
  readers: Pick<FanOut, 'add' | 'remove'>,
  greeting: Buffer,
): void {
  reply.hijack();
  const { raw: stream } = reply;
  // It may have gone while its show was loaded: nobody would ever take it off the list.
  if (stream.destroyed) return;
  stream.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS });
  stream.socket?.setNoDelay(true);
  const sink: Sink = {
    send(bytes) {
      const { socket, chunkedEncoding } = stream;
      if (stream.writableLength > PILE) stream.destroy();
      // It waits behind other answers of its connection.
      else if (!socket) stream.write(bytes);
      else socket.write(chunkedEncoding ? chunkOf(bytes) : bytes);
    },
    end: (bytes) => stream.end(bytes),
  };
  stream.on('close', () => readers.remove(sink));
  stream.write(greeting);
  readers.add(sink);
}

/** Made once: the answer would frame a message anew for each reader, which takes half as long as sending it. */
function chunkOf(bytes: Buffer): Buffer {
  const known = chunks.get(bytes);
  if (known) return known;
  const chunk = Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, END]);
  chunks.set(bytes, chunk);
  return chunk;
}

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
      if (stream.writableLength > PILE) stream.destroy();
      else stream.write(bytes);
    },
    end: (bytes) => stream.end(bytes),
  };
  stream.on('close', () => readers.remove(sink));
  sink.send(greeting);
  readers.add(sink);
}

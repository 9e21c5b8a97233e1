import type { FastifyReply } from 'fastify';
import type { Sink } from '../shows/fan-out.js';

/** A reader that lets so many bytes pile up is cut: it comes back and is replayed what it missed. */
const PILE = 1_048_576;

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store, no-transform',
  // Else nginx keeps events until its buffer is full.
  'x-accel-buffering': 'no',
};

/** Turns a reply into a stream of Server-Sent Events. */
export function openSse(reply: FastifyReply, onClose: (sink: Sink) => void): Sink {
  reply.hijack();
  const { raw: stream } = reply;
  stream.writeHead(200, { ...(reply.getHeaders() as Record<string, string>), ...HEADERS });
  stream.socket?.setNoDelay(true);
  const sink: Sink = {
    send(bytes) {
      if (stream.writableLength > PILE) stream.destroy();
      else stream.write(bytes);
    },
    end: (bytes) => stream.end(bytes),
  };
  stream.on('close', () => onClose(sink));
  return sink;
}

import type { StreamMessages } from '@livestall/protocol';

/** One Server-Sent Event as bytes, made once for all who read it. JSON text holds no line break. */
export function sseFrame<N extends keyof StreamMessages>(
  event: N,
  data: StreamMessages[N],
  id?: string,
): Buffer {
  return eventFrame(event, data, id);
}

/** The same for the streams whose messages are not the public ones. */
export function eventFrame(event: string, data: unknown, id?: string): Buffer {
  const head = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
}

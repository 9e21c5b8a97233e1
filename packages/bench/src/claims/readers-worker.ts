// Those who watch: each has a stream, and every batch is looked at when it comes.
import { once } from 'node:events';
import net from 'node:net';

const [port, show, readers] = process.argv.slice(2) as [string, string, string];
/** How many connect at once: a server's queue of those who come is short. */
const AT_ONCE = 100;
/** From the moment that a batch says it was made until it was here, in milliseconds. */
let late: number[] = [];

async function open(): Promise<void> {
  const socket = net.connect(Number(port), '127.0.0.1');
  socket.setEncoding('latin1');
  await once(socket, 'connect');
  socket.write(`GET /v1/shows/${show}/stream HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`);
  await once(socket, 'data');
  socket.on('data', (text: string) => {
    const batch = text.indexOf('event: batch');
    if (batch === -1) return;
    const t = /"t":(\d+)/.exec(text.slice(batch, batch + 100))?.[1];
    if (t !== undefined) late.push(Date.now() - Number(t));
  });
}

for (let n = 0; n < Number(readers); n += AT_ONCE) {
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, Number(readers) - n) }, open));
}
process.on('message', () => {
  const sorted = late.sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
  process.send?.({ batches: sorted.length, p50: at(0.5), p99: at(0.99) });
  late = [];
});
process.send?.({});

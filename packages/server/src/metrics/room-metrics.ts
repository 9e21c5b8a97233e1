import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { Rooms } from '../shows/rooms.js';
import type { StreamTally } from '../shows/stream-tally.js';

/** Reads what the rooms hold and were sent whenever somebody asks: counting costs the fan-out an addition. */
export function measureRooms(registry: Registry, rooms: Rooms, tally: StreamTally): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  const counter = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(read());
      },
    });
  gauge('livestall_shows', 'Shows in memory', () => rooms.ids().length);
  gauge(
    'livestall_viewer_streams',
    'Streams of viewers that are open',
    () => rooms.readers().viewers,
  );
  gauge(
    'livestall_seller_streams',
    'Streams of sellers that are open',
    () => rooms.readers().sellers,
  );
  counter('livestall_batches_total', 'Batches that were made', () => tally.batches);
  counter('livestall_stream_writes_total', 'Messages written to streams', () => tally.writes);
  counter('livestall_stream_bytes_total', 'Bytes written to streams', () => tally.bytes);
}

import type { Batch, GaugeReading, LogEvent, Message } from '@livestall/protocol';

/** What has happened since the last tick. */
export class PendingBatch {
  #log: LogEvent[] = [];
  #gauges: Record<string, GaugeReading> = {};
  #messages: Message[] = [];
  #pokes = new Set<string>();

  events(events: readonly LogEvent[]): void {
    this.#log.push(...events);
  }

  gauge(name: string, reading: GaugeReading): void {
    this.#gauges[name] = reading;
  }

  message(message: Message): void {
    this.#messages.push(message);
  }

  poke(viewer: string): void {
    this.#pokes.add(viewer);
  }

  /** All of it as a batch, or `null` where nothing happened; then it begins anew. */
  take(t: number): Batch | null {
    const batch: Batch = {
      t,
      ...(this.#log.length > 0 && { log: this.#log }),
      ...(Object.keys(this.#gauges).length > 0 && { gauge: this.#gauges }),
      ...(this.#messages.length > 0 && { flow: { messages: this.#messages } }),
      ...(this.#pokes.size > 0 && { poke: [...this.#pokes] }),
    };
    this.#log = [];
    this.#gauges = {};
    this.#messages = [];
    this.#pokes = new Set();
    return Object.keys(batch).length > 1 ? batch : null;
  }
}

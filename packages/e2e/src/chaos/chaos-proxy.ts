import { createServer, type AddressInfo } from 'node:net';
import { Line, type Cut } from './line.ts';
import type { Weather } from './weather.ts';

/** A bad network in front of a server: plain TCP, whose weather can be changed while people talk through it. */
export interface ChaosProxy {
  /** `http://127.0.0.1:4321` */
  address: string;
  /** Changes what is named, for the connections that are open too. */
  turn(weather: Weather): void;
  /** All is well again, but for lines that went silent. */
  clear(): void;
  /** Ends all connections now. */
  cut(how: Cut): void;
  /** Ends each connection in the middle of what the server sends next. */
  tear(how: Cut): void;
  /** How many connections are open. */
  lines(): number;
  close(): Promise<void>;
}

/** Opens a proxy to `http://127.0.0.1:4400`, or wherever. */
export async function openChaosProxy(server: string): Promise<ChaosProxy> {
  const { hostname: host, port } = new URL(server);
  const open = new Set<Line>();
  let weather: Weather = {};
  // What the browser has ended, the server may still answer.
  const proxy = createServer({ allowHalfOpen: true }, (browser) => {
    if (weather.gone) {
      browser.resetAndDestroy();
      return;
    }
    const line = new Line(browser, { host, port: Number(port) }, () => weather);
    open.add(line);
    browser.on('close', () => open.delete(line));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const each = (fn: (line: Line) => void) => [...open].forEach(fn);
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    turn: (change) => {
      weather = { ...weather, ...change };
      if (weather.silent) each((line) => line.goSilent());
    },
    clear: () => {
      weather = {};
    },
    cut: (how) => each((line) => line.cut(how)),
    tear: (how) => each((line) => line.tear(how)),
    lines: () => open.size,
    close: async () => {
      const closed = new Promise((resolve) => proxy.close(resolve));
      each((line) => line.destroy());
      await closed;
    },
  };
}

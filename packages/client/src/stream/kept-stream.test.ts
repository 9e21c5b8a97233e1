import { BEAT_MS } from '@livestall/protocol';
import type { StallError } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../testing/contract-server.js';
import { openContext } from '../../testing/open-context.js';
import type { OpenContext } from '../../testing/open-context.js';
import { closedAfter, server, withServer } from '../../testing/with-server.js';
import { KeptStream } from './kept-stream.js';
import { openStream } from './open-stream.js';
import { Watchdog } from './watchdog.js';

let context: OpenContext;
const heard: string[] = [];

withServer();

beforeEach(() => {
  context = closedAfter(openContext(server.address));
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  heard.length = 0;
});

const path = '/v1/shows/show-1/stream?since=e1.1';
const streamsAsked = () => server.count('GET /v1/shows/show-1/stream');

function keep(): KeptStream {
  return new KeptStream(context, {
    path: () => path,
    message: (type) => heard.push(type),
    down: () => heard.push('down'),
  });
}

describe('KeptStream', () => {
  it('leaves a healthy stream alone when woken, and opens a new one when the network changed', async () => {
    const stream = keep();
    await expect.poll(() => heard).toEqual(['hello']);
    stream.wake(false);
    server.tell('beat', { t: 1 });
    await expect.poll(() => heard).toEqual(['hello', 'beat']);
    expect(streamsAsked()).toBe(1);
    stream.wake(true);
    await expect.poll(() => heard).toEqual(['hello', 'beat', 'down', 'hello']);
  });

  it('opens a stream anew that was silent for long, by the date of a machine that slept', async () => {
    const stream = keep();
    await expect.poll(() => heard).toEqual(['hello']);
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + 2 * BEAT_MS);
    stream.wake(false);
    await expect.poll(() => heard).toEqual(['hello', 'down', 'hello']);
  });

  it('takes an answer that is no stream for none', async () => {
    server.answer('GET /v1/shows/show-1/stream', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('event: hello\ndata: {}\n\n');
    });
    keep();
    await expect.poll(() => heard).toEqual(['down', 'hello']);
  });

  it('stays away as long as it is told, however long that is', async () => {
    server.answer('GET /v1/shows/show-1/stream', (_, response) => {
      problem(response, 503, 'unavailable', { 'retry-after': '99999999' });
    });
    keep();
    await expect.poll(() => heard).toEqual(['down']);
    context.naps.wake();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(streamsAsked()).toBe(1);
  });

  it('gives up a line that does not end, and opens the stream anew', async () => {
    keep();
    await expect.poll(() => heard).toEqual(['hello']);
    for (let mib = 0; mib <= 16; mib += 1) server.tellRaw('x'.repeat(1_048_576));
    await expect.poll(() => heard).toEqual(['hello', 'down', 'hello']);
  });

  it('takes a goodbye that does not say when for a line that broke', async () => {
    keep();
    await expect.poll(() => heard).toEqual(['hello']);
    server.tell('bye', { afterMs: 'later', spreadMs: null });
    await expect.poll(() => heard).toEqual(['hello', 'down', 'hello']);
  });

  it('knocks ever less often where it is sent away at once', async () => {
    const naps = vi
      .spyOn(context.naps, 'nap')
      .mockImplementation(() => new Promise(() => undefined));
    keep();
    await expect.poll(() => heard).toEqual(['hello']);
    server.tell('bye', { afterMs: 0, spreadMs: 0 });
    await expect.poll(() => heard).toEqual(['hello', 'down', 'hello']);
    expect(naps, 'at the first goodbye').not.toHaveBeenCalled();
    server.tell('bye', { afterMs: 0, spreadMs: 0 });
    await expect.poll(() => naps.mock.calls.length).toBe(1);
  });

  it('stays away as long as bye says', async () => {
    keep();
    await expect.poll(() => heard).toEqual(['hello']);
    server.tell('bye', { afterMs: 3_600_000, spreadMs: 0 });
    await expect.poll(() => heard).toEqual(['hello', 'down']);
    context.naps.wake();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(streamsAsked()).toBe(1);
  });
});

describe('Watchdog', () => {
  it('barks after two and a half beats of silence', () => {
    vi.useFakeTimers();
    const bark = vi.fn();
    const dog = new Watchdog(bark);
    dog.heard();
    vi.advanceTimersByTime(2 * BEAT_MS);
    expect(dog.doubtful).toBe(true);
    dog.heard();
    expect(dog.doubtful).toBe(false);
    vi.advanceTimersByTime(2.5 * BEAT_MS - 1);
    expect(bark).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(bark).toHaveBeenCalledOnce();
    dog.heard();
    dog.stop();
    vi.advanceTimersByTime(10 * BEAT_MS);
    expect(bark).toHaveBeenCalledOnce();
  });

  it('waits less long for the first word', () => {
    vi.useFakeTimers();
    const bark = vi.fn();
    new Watchdog(bark);
    vi.advanceTimersByTime(15_000);
    expect(bark).toHaveBeenCalledOnce();
  });
});

/** The part of EventSource that is used, driven by hand. */
class HandMadeSource extends EventTarget {
  static last: HandMadeSource;
  onerror: (() => void) | null = null;
  closed = false;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    HandMadeSource.last = this;
  }

  close(): void {
    this.closed = true;
  }

  say(type: string, data: string): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

describe('openStream, where answers have no readable body', () => {
  const bodiless = () => {
    const response = new Response(null, { status: 200 });
    return { open: () => Promise.resolve(response), server: server.address } as never;
  };

  const open = (token?: string) => {
    const closing = new AbortController();
    const listener = {
      heard: vi.fn(),
      message: (type: string, data: unknown) => heard.push(`${type} ${JSON.stringify(data)}`),
    };
    const ended = openStream(bodiless(), { path, token, signal: closing.signal }, listener).then(
      () => 'ended',
      (error: unknown) => (error as StallError).code,
    );
    return { ended, closing };
  };

  it('reads by EventSource, without its own reconnecting', async () => {
    vi.stubGlobal('EventSource', HandMadeSource);
    const { ended } = open();
    await expect.poll(() => HandMadeSource.last.url).toBe(server.address + path);
    const source = HandMadeSource.last;
    source.say('hello', '{"t":1}');
    source.say('surprise', '{}');
    source.say('bye', '{"afterMs":5}');
    expect(heard).toEqual(['hello {"t":1}', 'bye {"afterMs":5}']);
    source.onerror?.();
    expect(await ended).toBe('offline');
    expect(source.closed).toBe(true);
  });

  it('gives up at garbage, and at once when it is no more needed', async () => {
    vi.stubGlobal('EventSource', HandMadeSource);
    const broken = open();
    await expect.poll(() => HandMadeSource.last.closed).toBe(false);
    HandMadeSource.last.say('batch', '{"t":');
    expect(await broken.ended).toBe('offline');
    const left = open();
    await expect.poll(() => HandMadeSource.last.closed).toBe(false);
    left.closing.abort();
    expect(await left.ended).toBe('ended');
    expect(HandMadeSource.last.closed).toBe(true);
  });

  it('says so where there is none, or where it cannot carry the token', async () => {
    vi.stubGlobal('EventSource', undefined);
    expect(await open().ended).toBe('unavailable');
    vi.stubGlobal('EventSource', HandMadeSource);
    expect(await open('secret').ended).toBe('unavailable');
  });
});

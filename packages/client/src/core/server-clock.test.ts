import { describe, expect, it } from 'vitest';
import { ServerClock } from './server-clock.js';

/** A clock that is set by hand, and a server whose time is `ahead` of it. */
function setUp(ahead = 1_700_000_000_000) {
  let now = 5_000;
  const clock = new ServerClock(() => now);
  return {
    clock,
    pass: (ms: number) => (now += ms),
    /** A message that was underway for that long. */
    message: (delay: number) => {
      now += delay;
      clock.hear(now - delay + ahead);
    },
    server: () => now + ahead,
  };
}

const answer = (headers: Record<string, string>) => new Headers(headers);

describe('ServerClock', () => {
  it('has the device’s date until the server was heard', () => {
    expect(Math.abs(new ServerClock().time() - Date.now())).toBeLessThan(1_000);
  });

  it('believes the message that was delayed least', () => {
    const { clock, message, server } = setUp();
    message(900);
    expect(server() - clock.time()).toBe(900);
    message(30);
    message(4_000);
    expect(server() - clock.time()).toBe(30);
  });

  it('adds half of the shortest round trip', () => {
    const { clock, message, server } = setUp();
    clock.hearAnswer(answer({}), 400);
    message(30);
    clock.hearAnswer(answer({}), 60);
    expect(server() - clock.time(), 'one that was slow is not believed for long').toBe(0);
    clock.hearAnswer(answer({}), 400);
    expect(server() - clock.time()).toBe(0);
  });

  it('is right again after the machine slept, or the server’s clock was set back', () => {
    const { clock, message, pass } = setUp();
    message(10);
    const before = clock.time();
    // The steady clock stood still for an hour.
    clock.hear(before + 3_600_000);
    expect(clock.time()).toBe(before + 3_600_000);
    for (let minute = 1; minute <= 6; minute += 1) {
      pass(60_000);
      clock.hear(before + minute * 60_000);
    }
    expect(clock.time()).toBe(before + 6 * 60_000);
  });

  it('goes by Date and Age to a second, until a message is heard', () => {
    const { clock, message, server } = setUp(1_700_000_000_000);
    const date = new Date(server() - 7_000).toUTCString();
    clock.hearAnswer(answer({ date, age: '7' }), 1);
    expect(Math.abs(server() - clock.time())).toBeLessThanOrEqual(1_000);
    // The same answer from a cache that does not count its age is older, and so not believed.
    clock.hearAnswer(answer({ date }), 1);
    expect(Math.abs(server() - clock.time())).toBeLessThanOrEqual(1_000);
    message(0);
    expect(server() - clock.time()).toBeLessThanOrEqual(1);
  });

  it('takes no garbage', () => {
    const { clock, message, server } = setUp();
    message(0);
    for (const t of [undefined, null, 'now', NaN, {}]) clock.hear(t);
    clock.hearAnswer(answer({ date: 'yesterday', age: 'old' }), 0);
    expect(clock.time()).toBe(server());
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { SteadyClock } from './steady-clock.js';

const NOON = Date.UTC(2026, 10, 24, 12);
const HOUR = 3_600_000;
let machine: number;
let running: number;
let clock: SteadyClock;
const pass = (ms: number) => {
  machine += ms;
  running += ms;
};

beforeEach(() => {
  machine = NOON;
  running = 5.5;
  clock = new SteadyClock(
    () => machine,
    () => running,
  );
});

describe('the clock', () => {
  it('is the machine’s', () => {
    expect(clock.now()).toBe(NOON);
    pass(250);
    expect(clock.now()).toBe(NOON + 250);
    machine += HOUR;
    expect(clock.now()).toBe(NOON + 250 + HOUR);
  });

  it('runs on where the machine’s was ahead and is put right', () => {
    machine += HOUR;
    clock.now();
    machine -= HOUR;
    expect(clock.now()).toBe(NOON + HOUR);
    for (let n = 0; n < 8; n += 1) {
      pass(250.5);
      clock.now();
    }
    expect(clock.now()).toBe(NOON + HOUR + 2_004);
    pass(2 * HOUR);
    machine += 3 * HOUR;
    expect(clock.now(), 'the machine’s again, once it is ahead').toBe(machine);
  });

  it('is never behind what it has seen, and runs on from there', () => {
    clock.see(NOON + HOUR);
    pass(1_000);
    expect(clock.now()).toBe(NOON + HOUR + 1_000);
    clock.see(NOON);
    expect(clock.now()).toBe(NOON + HOUR + 1_000);
  });
});

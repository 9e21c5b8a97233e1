import { DURATION, GOODS, TURN } from './timeline.mjs';
import { dice } from './scene/motion.mjs';

/** Samples a second; 72 s of it are 3375 AAC frames of 1024. */
export const SAMPLE_RATE = 48_000;

const LENGTH = DURATION * SAMPLE_RATE;
const BEAT = 0.75;

/** One bar of three seconds each; four bars a product. Semitones above G2. */
const CHORDS = [
  [0, 12, 16, 19],
  [9, 16, 21, 24],
  [5, 12, 17, 21],
  [7, 14, 19, 23],
];

/** Semitones above G3, a beat each, null for a rest; a phrase of four bars a product. */
const TUNES = [
  [4, 7, 9, null, 9, 7, 4, null, 2, 4, 7, 4, 2, null, null, null],
  [7, 9, 12, null, 9, null, 7, 4, 9, 7, 4, 2, 7, null, null, null],
  [4, null, 4, 7, 12, 9, 7, null, 9, null, 7, 4, 2, 4, 7, null],
  [12, 9, 7, null, 4, 7, 9, null, 12, null, 9, 7, 7, null, 2, null],
  [2, 4, 7, null, 9, 12, 9, 7, 4, null, 7, 9, 7, 4, 2, null],
  [7, 4, 7, 9, 12, null, 9, null, 7, 4, 2, 4, 2, null, null, null],
];

const hertz = (semitones) => 98 * 2 ** (semitones / 12);

/** Adds one sample, panned (-1…1). What rings past the end rings on at the start, so the loop has no seam. */
function add(tape, index, value, pan) {
  const at = index % LENGTH;
  tape.left[at] += value * Math.sqrt((1 - pan) / 2);
  tape.right[at] += value * Math.sqrt((1 + pan) / 2);
}

/** A plucked string (Karplus and Strong): a burst of noise that goes round in a delay and dulls. */
function pluck(tape, { at, note, loud, pan, ring, seed }) {
  const period = Math.round(SAMPLE_RATE / hertz(note));
  const roll = dice(seed);
  const string = Float64Array.from({ length: period }, () => roll() * 2 - 1);
  for (let pass = 0; pass < 3; pass += 1)
    for (let i = 0; i < period; i += 1) string[i] = (string[i] + string[(i + 1) % period]) / 2;
  const start = Math.round(at * SAMPLE_RATE);
  const last = ring * SAMPLE_RATE;
  for (let i = 0; i < last; i += 1) {
    const k = i % period;
    const value = string[k];
    string[k] = (value + string[(k + 1) % period]) * 0.4985;
    add(tape, start + i, value * loud * Math.min(1, i / 60) * Math.min(1, (last - i) / 2400), pan);
  }
}

/** A bird's phrase: a few short whistles that glide. */
function chirp(tape, at, roll) {
  const notes = 2 + Math.floor(roll() * 4);
  const pan = roll() * 1.6 - 0.8;
  const base = 2600 + roll() * 1500;
  const loud = 0.012 + roll() * 0.014;
  for (let n = 0; n < notes; n += 1) {
    const length = 0.06 + roll() * 0.07;
    const glide = (roll() - 0.4) * 1400;
    const start = Math.round((at + n * (0.11 + roll() * 0.05)) * SAMPLE_RATE);
    let phase = 0;
    for (let i = 0; i < length * SAMPLE_RATE; i += 1) {
      const u = i / (length * SAMPLE_RATE);
      phase += (2 * Math.PI * (base + glide * u + 160 * Math.sin(u * 19))) / SAMPLE_RATE;
      add(tape, start + i, Math.sin(phase) * Math.sin(Math.PI * u) ** 2 * loud, pan);
    }
  }
}

/** A small bell as a product is lifted. */
function bell(tape, at) {
  for (const [note, loud] of [
    [36, 0.03],
    [43, 0.016],
    [55.2, 0.006],
  ])
    for (let i = 0; i < SAMPLE_RATE * 1.6; i += 1) {
      const s = i / SAMPLE_RATE;
      add(
        tape,
        Math.round(at * SAMPLE_RATE) + i,
        Math.sin(2 * Math.PI * hertz(note) * s) * Math.exp(-s * 3.2) * loud * Math.min(1, i / 90),
        0.15,
      );
    }
}

function compose() {
  const tape = { left: new Float64Array(LENGTH), right: new Float64Array(LENGTH) };
  const roll = dice(2024);
  for (let turn = 0; turn < GOODS.length; turn += 1) {
    const start = turn * TURN;
    bell(tape, start);
    for (let beat = 0; beat < 16; beat += 1) {
      const chord = CHORDS[Math.floor(beat / 4)];
      const at = start + beat * BEAT;
      const seed = turn * 100 + beat;
      pluck(tape, {
        at,
        note: chord[beat % 4],
        loud: beat % 4 ? 0.1 : 0.15,
        pan: -0.25,
        ring: 2.6,
        seed,
      });
      const tune = TUNES[turn][beat];
      if (tune !== null)
        pluck(tape, {
          at: at + 0.012,
          note: tune + 24,
          loud: 0.2,
          pan: 0.2,
          ring: 2.2,
          seed: seed + 5000,
        });
    }
  }
  for (let at = 0.9; at < DURATION - 1; at += 1.7 + roll() * 2.6) chirp(tape, at, roll);
  return tape;
}

/** The loop `times` over as a WAV file, 16 bit stereo. */
export function makeWav(times) {
  const { left, right } = compose();
  const bytes = LENGTH * times * 4;
  const wav = Buffer.alloc(44 + bytes);
  wav.write('RIFF', 0);
  wav.writeUInt32LE(36 + bytes, 4);
  wav.write('WAVEfmt ', 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(2, 22);
  wav.writeUInt32LE(SAMPLE_RATE, 24);
  wav.writeUInt32LE(SAMPLE_RATE * 4, 28);
  wav.writeUInt16LE(4, 32);
  wav.writeUInt16LE(16, 34);
  wav.write('data', 36);
  wav.writeUInt32LE(bytes, 40);
  for (let i = 0; i < LENGTH * times; i += 1) {
    const at = i % LENGTH;
    wav.writeInt16LE(Math.round(Math.tanh(left[at] * 2.2) * 30_000), 44 + i * 4);
    wav.writeInt16LE(Math.round(Math.tanh(right[at] * 2.2) * 30_000), 46 + i * 4);
  }
  return wav;
}

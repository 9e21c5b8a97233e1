import { clamp, dice, during, ease, lift, mix, swing } from './motion.mjs';
import { DURATION, GOODS, PUT_DOWN, TURN } from '../timeline.mjs';
import { LINES } from '../words.mjs';

/** The height of a product's middle: held before her, and out of sight behind the counter. */
const RAISED = 678;
const STOWED = 985;

/** Moments at which she blinks, the same at every run. */
const BLINKS = (() => {
  const roll = dice(5);
  const moments = [];
  for (let at = 1.3; at < DURATION - 1; at += 2.2 + roll() * 2.8) moments.push(at);
  return moments;
})();

const blink = (now) =>
  BLINKS.reduce((lids, moment) => Math.max(lids, 1 - Math.abs(now - moment) / 0.1), 0);

/** How far the mouth is open: syllables while one of her lines runs. */
function speech(now) {
  const spoken = LINES.find(({ from, to }) => now >= from && now < to);
  if (!spoken) return 0;
  const voice = during(spoken.from, spoken.to, 0.25, now);
  const syllable = swing(216, now) * 0.5 + swing(306, now, 1) * 0.4 + 0.35;
  return voice * clamp(syllable, 0.02, 1);
}

/** Everything that moves about the host and the product at second `now` of the loop. */
export function poseAt(now) {
  const index = Math.floor(now / TURN) % GOODS.length;
  const u = now % TURN;
  const up = lift(0, 1.1, u) * (1 - ease(PUT_DOWN - 0.7, PUT_DOWN + 0.3, u));
  const shown = during(1.2, PUT_DOWN - 0.8, 0.8, u);
  const near = during(2.4, 5.2, 1, u);
  const admire = during(5.4, 7.2, 0.4, u) + during(0.1, 1.4, 0.3, u);
  return {
    product: GOODS[index].id,
    turn: Math.sin(((u - 1.2) / (PUT_DOWN - 2)) * Math.PI * 4) * shown,
    goodsX: 360 + swing(12, now, 0.5) * 6 * up,
    goodsY: mix(STOWED, RAISED + swing(36, now) * 4 - near * 8, up),
    goodsScale: 0.86 + near * 0.08,
    host: {
      x: 360 + swing(12, now) * 7,
      y: 468 + (1 - up) * 20 + swing(36, now, 0.4) * 2.5,
      tilt: swing(18, now, 1) * 0.045 + admire * 0.04,
      look: {
        lids: clamp(Math.max(blink(now), admire * 0.22)),
        gazeX: swing(6, now, 2) * 0.25 * (1 - admire),
        gazeY: admire * 0.9 + (1 - up) * 0.5,
        mouth: speech(now),
        brows: clamp(swing(30, now, 1) * 0.5 + 0.5 * speech(now)),
      },
    },
  };
}

import { at, ellipse, fade, line, lit, roundRect, shape } from './brush.mjs';
import { drawFace, drawHeadBack } from './face.mjs';
import { COLOR } from './palette.mjs';

/** Where the elbow shows: outside of shoulder and hand and below both halves, for the forearm points at the viewer. */
const elbowOf = (shoulder, hand, side) => ({
  x: (shoulder.x + hand.x) / 2 + side * 44,
  y: Math.max((shoulder.y + hand.y) / 2 + 16, shoulder.y + 112),
});

function drawBraid(ctx, side) {
  for (let i = 0; i < 4; i += 1)
    at(ctx, { x: side * (66 + i * 5), y: 76 + i * 24, turn: side * 0.2 }, () => {
      ellipse(ctx, 0, 0, 18 - i * 1.2, 16, COLOR.hair);
      line(ctx, 'M-9-6Q0 6 9-6', 'rgba(120,90,75,.5)', 2.5);
    });
  at(ctx, { x: side * 84, y: 164 }, () => {
    ellipse(ctx, 0, 0, 11, 8, COLOR.persimmon);
    shape(ctx, 'M-10 4C-14 22-8 32 0 38C8 32 14 22 10 4Z', COLOR.hair);
  });
}

function drawTorso(ctx) {
  shape(
    ctx,
    'M-58 122C-104 130-138 146-146 190L-154 460H154L146 190C138 146 104 130 58 122Z',
    fade(ctx, [-150, 120, 150, 300], ['#fffaee', '#f5e7cc', '#e2cca2']),
  );
  roundRect(ctx, -26, 62, 52, 80, 22, fade(ctx, [0, 70, 0, 140], [COLOR.skinShade, COLOR.skin]));
  shape(
    ctx,
    'M-84 226C-60 214 60 214 84 226L112 460H-112Z',
    fade(ctx, [-110, 220, 110, 430], ['#5d9a55', COLOR.leaf, COLOR.leafDark]),
  );
  line(ctx, 'M-78 228C-82 190-74 152-60 126M78 228C82 190 74 152 60 126', COLOR.leaf, 17);
  line(ctx, 'M-80 234C-58 224 58 224 80 234', 'rgba(225,240,195,.5)', 3);
  shape(
    ctx,
    'M-62 120C-40 148 40 148 62 120C68 138 58 156 30 166L8 196L0 174L-10 196L-30 166C-58 156-68 138-62 120Z',
    fade(ctx, [-60, 120, 60, 190], [COLOR.persimmonLight, COLOR.persimmon, COLOR.persimmonDeep]),
  );
  for (const [x, y] of [
    [-38, 146],
    [-14, 154],
    [14, 152],
    [38, 144],
    [0, 166],
    [-26, 160],
    [26, 160],
  ])
    ellipse(ctx, x, y, 3.2, 3.2, 'rgba(255,240,215,.9)');
}

/** The whole host but her arms, around the middle of her head. */
export function drawHost(ctx, { x, y, tilt, look }) {
  at(ctx, { x, y }, () => {
    at(ctx, { turn: tilt * 0.6, scale: 1.08 }, () => drawHeadBack(ctx));
    at(ctx, { y: -16 }, () => drawTorso(ctx));
    drawBraid(ctx, -1);
    drawBraid(ctx, 1);
    at(ctx, { y: 60, turn: tilt, scale: 1.08 }, () =>
      at(ctx, { y: -60 }, () => drawFace(ctx, look)),
    );
  });
}

function bone(ctx, from, to, width, color) {
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.stroke();
}

/** One arm in its sleeve, without the hand: it passes behind the goods. `side` is -1 (picture's left) or 1. */
export function drawArm(ctx, shoulder, hand, side) {
  const elbow = elbowOf(shoulder, hand, side);
  const mid = { x: elbow.x + (hand.x - elbow.x) * 0.3, y: elbow.y + (hand.y - elbow.y) * 0.3 };
  bone(ctx, elbow, hand, 40, COLOR.skinShade);
  bone(ctx, { x: elbow.x - 3, y: elbow.y - 3 }, { x: hand.x - 3, y: hand.y - 3 }, 33, COLOR.skin);
  bone(ctx, shoulder, elbow, 70, '#dcc59a');
  bone(ctx, elbow, mid, 62, '#dcc59a');
  bone(
    ctx,
    { x: shoulder.x - 3, y: shoulder.y - 3 },
    { x: elbow.x - 3, y: elbow.y - 3 },
    62,
    '#f6e9d0',
  );
  bone(ctx, { x: elbow.x - 3, y: elbow.y - 3 }, { x: mid.x - 3, y: mid.y - 3 }, 54, '#f6e9d0');
}

/** A hand that holds from the side: the palm outside, four fingers around the front. */
export function drawHand(ctx, { x, y }, side) {
  at(ctx, { x, y, scaleX: side }, () => {
    ellipse(ctx, 4, 2, 25, 30, lit(ctx, 0, 0, 30, ['#fbdcbc', COLOR.skin, COLOR.skinShade]), 0.2);
    for (let i = 0; i < 4; i += 1) {
      const fy = -20 + i * 14;
      const reach = -30 - (i === 1 || i === 2 ? 8 : 0);
      line(ctx, `M2 ${fy + 4}Q-14 ${fy + 3} ${reach} ${fy + 6}`, '#cf8c63', 16);
      line(ctx, `M2 ${fy + 3}Q-14 ${fy + 2} ${reach} ${fy + 5}`, COLOR.skin, 12.5);
    }
    line(ctx, 'M8-16Q-2-32-14-40', '#cf8c63', 17);
    line(ctx, 'M8-17Q-2-33-14-41', COLOR.skin, 13.5);
  });
}

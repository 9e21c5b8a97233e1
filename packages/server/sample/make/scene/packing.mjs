import { poseAt } from './acting.mjs';
import { at, ellipse, fade, groundShadow, kept, line, roundRect, shape } from './brush.mjs';
import { DRAWN } from './goods/goods.mjs';
import { drawHand } from './host.mjs';
import { COLOR } from './palette.mjs';
import { drawSign } from './sign.mjs';

/** Its picture, three quarters of what it is drawn in. */
export const NEAR_WIDTH = 540;
export const NEAR_HEIGHT = 960;

const WIDTH = 720;
const HEIGHT = 1280;
const SCALE = NEAR_WIDTH / WIDTH;

/** What stands still, drawn once in the size of the picture. */
const still = (draw) =>
  kept(NEAR_WIDTH, NEAR_HEIGHT, (ctx) => {
    ctx.scale(SCALE, SCALE);
    draw(ctx);
  });

/** How much nearer this camera stands. */
const NEAR = 1.5;

/** The upper edge of the box's front: what is below it is in the box. */
const RIM = 900;

function drawWall(ctx) {
  ctx.fillStyle = fade(ctx, [0, 0, 0, 820], ['#6d4a2c', '#8a6139', '#75502f']);
  ctx.fillRect(0, 0, WIDTH, 820);
  for (let x = 0; x <= WIDTH; x += 90) {
    line(ctx, `M${x} 0V820`, 'rgba(45,26,12,.5)', 5);
    line(ctx, `M${x + 30} 60V400M${x + 58} 340V780`, 'rgba(60,36,16,.2)', 3);
  }
}

function drawWindow(ctx) {
  roundRect(ctx, 40, 320, 190, 250, 10, COLOR.woodInk);
  roundRect(
    ctx,
    52,
    332,
    166,
    226,
    4,
    fade(ctx, [0, 332, 0, 558], ['#fdf0c8', '#cfe3c0', '#8fb978']),
  );
  shape(ctx, 'M52 500C96 456 150 520 218 470V558H52Z', '#7fa866');
  line(ctx, 'M135 332V558M52 440H218', COLOR.woodInk, 9);
}

function drawShelf(ctx) {
  const row = [
    ['honey', 440, 0.3],
    ['honey', 505, 0.3],
    ['pears', 608, 0.36],
  ];
  for (const [id, x, scale] of row)
    at(ctx, { x, y: 470 - DRAWN[id].base * scale, scale }, () => DRAWN[id].draw(ctx, 0));
  roundRect(ctx, 380, 470, 310, 18, 4, fade(ctx, [0, 470, 0, 488], ['#c8965a', '#8a5a32']));
  ctx.fillStyle = 'rgba(30,16,6,.3)';
  ctx.fillRect(380, 488, 310, 16);
}

function drawTable(ctx) {
  ctx.fillStyle = fade(ctx, [0, 800, 0, HEIGHT], ['#d9ae74', '#c08b52', '#a0703f']);
  ctx.fillRect(0, 800, WIDTH, HEIGHT - 800);
  for (const x of [-260, -90, 80, 250, 420, 590, 760, 930])
    line(ctx, `M${360 + (x - 360) * 0.72} 800L${x} ${HEIGHT}`, 'rgba(80,46,20,.3)', 4);
  line(ctx, 'M0 801H720', 'rgba(255,240,208,.6)', 4);
}

/** The packing house with its table, and the back of the box. */
const house = still((ctx) => {
  drawWall(ctx);
  drawWindow(ctx);
  drawShelf(ctx);
  drawTable(ctx);
  groundShadow(ctx, 372, 1232, 350, 60, 0.6);
  roundRect(ctx, 66, RIM - 62, 588, 130, 12, COLOR.woodDark);
  roundRect(ctx, 82, RIM - 46, 556, 120, 8, COLOR.woodInk);
  for (let x = 92; x < 630; x += 22)
    line(ctx, `M${x} ${RIM + 4}q8-${20 + (x % 5) * 4} 26-${24 + (x % 7) * 4}`, COLOR.straw, 5);
});

/** The box's front, and a light from the window over all of it. */
const front = still((ctx) => {
  for (let i = 0; i < 3; i += 1) {
    const y = RIM + i * 112;
    roundRect(ctx, 44, y + 6, 632, 104, 12, 'rgba(60,34,14,.4)');
    const wood = fade(ctx, [44, y, 676, y + 104], [COLOR.woodLight, COLOR.wood, '#a8733f']);
    roundRect(ctx, 44, y, 632, 104, 12, wood);
    line(ctx, `M90 ${y + 36}Q340 ${y + 20} 630 ${y + 42}`, 'rgba(110,68,34,.26)', 3);
    line(ctx, `M120 ${y + 74}Q390 ${y + 86} 600 ${y + 68}`, 'rgba(110,68,34,.2)', 3);
  }
  for (const x of [74, 646])
    for (let i = 0; i < 3; i += 1) ellipse(ctx, x, RIM + 52 + i * 112, 6, 6, COLOR.woodInk);
  at(ctx, { x: 360, y: RIM + 168 }, () => {
    roundRect(ctx, -84, -62, 168, 124, 10, COLOR.paper);
    shape(
      ctx,
      'M0 34C-44 30-54-2-54-24C-22-24-4-4 0 34ZM0 34C44 30 54-2 54-24C22-24 4-4 0 34Z',
      COLOR.leaf,
    );
    ellipse(ctx, 0, -22, 14, 14, COLOR.persimmon);
  });
  const glow = ctx.createRadialGradient(130, 430, 40, 130, 430, 820);
  glow.addColorStop(0, 'rgba(255,232,170,.34)');
  glow.addColorStop(1, 'rgba(255,214,140,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, WIDTH, HEIGHT);
  ctx.fillStyle = fade(ctx, [0, 760, 0, HEIGHT], ['rgba(60,30,10,0)', 'rgba(60,30,10,.26)']);
  ctx.fillRect(0, 760, WIDTH, HEIGHT - 760);
});

/** A forearm that comes up from beside the table. */
function drawForearm(ctx, hand, side) {
  const from = { x: 360 + side * 420, y: 1090 };
  const cuff = { x: from.x + (hand.x - from.x) * 0.5, y: from.y + (hand.y - from.y) * 0.5 };
  const bone = (a, b) => `M${a.x} ${a.y}L${b.x} ${b.y}`;
  line(ctx, bone(from, hand), COLOR.skinShade, 60);
  line(ctx, bone(cuff, { x: hand.x - 4, y: hand.y - 4 }), COLOR.skin, 50);
  line(ctx, bone(from, cuff), '#dcc59a', 104);
  line(
    ctx,
    bone({ x: from.x - 4, y: from.y - 6 }, { x: cuff.x - 4, y: cuff.y - 6 }),
    '#f6e9d0',
    90,
  );
}

/** Draws the frame at second `now` of the loop as the camera at the packing table sees it. */
export function drawPacking(ctx, now) {
  const pose = poseAt(now);
  const { draw, grip, gripY } = DRAWN[pose.product];
  const scale = pose.goodsScale * NEAR;
  const x = 360 + (pose.goodsX - 360) * NEAR;
  const y = 590 + (pose.goodsY - 678) * 1.74;
  const hands = [-1, 1].map((side) => ({
    side,
    x: x + side * (grip + 4) * scale,
    y: y + (gripY + side * pose.turn * 8) * scale,
  }));
  ctx.drawImage(house, 0, 0);
  at(ctx, { scale: SCALE }, () => {
    drawSign(ctx, now);
    for (const { side, ...hand } of hands) drawForearm(ctx, hand, side);
    at(ctx, { x, y, scale }, () => draw(ctx, pose.turn));
    for (const { side, ...hand } of hands)
      at(ctx, { ...hand, scale: NEAR }, () => drawHand(ctx, { x: 0, y: 0 }, side));
  });
  ctx.drawImage(front, 0, 0);
}

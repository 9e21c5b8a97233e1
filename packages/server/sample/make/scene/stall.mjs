import { at, ellipse, fade, groundShadow, kept, line, roundRect, shape } from './brush.mjs';
import { DRAWN } from './goods/goods.mjs';
import { swing } from './motion.mjs';
import { COLOR } from './palette.mjs';

const WIDTH = 720;

/** The height at which the counter begins: what is below it is hidden behind the stall. */
export const COUNTER = 812;

function drawPost(ctx, x) {
  ctx.fillStyle = fade(ctx, [x, 0, x + 26, 0], [COLOR.woodLight, COLOR.wood, COLOR.woodDark]);
  ctx.fillRect(x, 120, 26, 760);
  line(ctx, `M${x + 9} 200V800M${x + 18} 240V700`, 'rgba(90,55,25,.22)', 2);
}

/** What stands behind the host: the two posts. */
export const posts = kept(WIDTH, 900, (ctx) => {
  drawPost(ctx, 22);
  drawPost(ctx, 672);
});

function drawTier(ctx, y, height) {
  ctx.fillStyle = fade(ctx, [0, y, 0, y + height], ['#c08b52', '#a87443', '#8a5a32']);
  ctx.fillRect(0, y, WIDTH, height);
  for (let x = 0; x < WIDTH; x += 120)
    line(ctx, `M${x + 2} ${y + 16}V${y + height}`, 'rgba(70,40,18,.35)', 3);
  roundRect(
    ctx,
    -6,
    y - 8,
    WIDTH + 12,
    24,
    5,
    fade(ctx, [0, y - 8, 0, y + 16], ['#e7bd84', '#c8965a']),
  );
  line(ctx, `M0 ${y - 6}H${WIDTH}`, 'rgba(255,240,208,.7)', 2.5);
  ctx.fillStyle = fade(ctx, [0, y + 16, 0, y + 40], ['rgba(60,34,14,.4)', 'rgba(60,34,14,0)']);
  ctx.fillRect(0, y + 16, WIDTH, 24);
}

function put(ctx, id, { x, floor, scale, turn = 0 }) {
  const { draw, base } = DRAWN[id];
  groundShadow(ctx, x + 6, floor - 1, 165 * scale, 20 * scale, 0.5);
  at(ctx, { x, y: floor - base * scale, scale }, () => draw(ctx, turn));
}

function drawCloth(ctx) {
  shape(
    ctx,
    'M0 1096H720V1190C680 1230 640 1230 600 1192C560 1230 520 1230 480 1192C440 1230 400 1230 360 1192C320 1230 280 1230 240 1192C200 1230 160 1230 120 1192C80 1230 40 1230 0 1190Z',
    'rgba(60,34,14,.35)',
  );
  shape(
    ctx,
    'M0 1090H720V1180C680 1220 640 1220 600 1182C560 1220 520 1220 480 1182C440 1220 400 1220 360 1182C320 1220 280 1220 240 1182C200 1220 160 1220 120 1182C80 1220 40 1220 0 1180Z',
    fade(ctx, [0, 1090, 0, 1220], [COLOR.paper, COLOR.paperDeep]),
  );
  line(
    ctx,
    'M0 1166C40 1206 80 1206 120 1168C160 1206 200 1206 240 1168C280 1206 320 1206 360 1168C400 1206 440 1206 480 1168C520 1206 560 1206 600 1168C640 1206 680 1206 720 1166',
    COLOR.persimmon,
    5,
  );
  for (let i = 0; i < 6; i += 1)
    at(ctx, { x: 60 + i * 120, y: 1146 }, () => {
      line(ctx, 'M0 22V-20', COLOR.leaf, 4);
      shape(
        ctx,
        'M0 2C-22 0-28-14-28-24C-12-24-2-14 0 2ZM0 2C22 0 28-14 28-24C12-24 2-14 0 2Z',
        COLOR.leafMid,
      );
      ellipse(ctx, 0, -26, 7, 7, COLOR.persimmon);
    });
}

/** The stepped counter with all the goods on it: it stands still, so it is drawn once. */
export const counter = kept(WIDTH, 1280, (ctx) => {
  drawTier(ctx, COUNTER, 160);
  drawTier(ctx, 952, 160);
  drawTier(ctx, 1092, 200);
  put(ctx, 'tomatoes', { x: 122, floor: 950, scale: 0.62 });
  put(ctx, 'honey', { x: 308, floor: 950, scale: 0.46, turn: -0.2 });
  put(ctx, 'honey', { x: 412, floor: 950, scale: 0.52, turn: 0.1 });
  put(ctx, 'persimmons', { x: 598, floor: 950, scale: 0.64 });
  put(ctx, 'eggs', { x: 124, floor: 1092, scale: 0.66 });
  put(ctx, 'rice', { x: 312, floor: 1092, scale: 0.5, turn: -0.2 });
  put(ctx, 'rice', { x: 414, floor: 1092, scale: 0.56, turn: 0.1 });
  put(ctx, 'pears', { x: 598, floor: 1092, scale: 0.66 });
  drawCloth(ctx);
});

/** The striped awning; its scallops stir in the air. */
export function drawAwning(ctx, now) {
  const stripes = 9;
  const step = WIDTH / stripes;
  ctx.fillStyle = 'rgba(60,40,15,.16)';
  ctx.fillRect(0, 150, WIDTH, 34);
  for (let i = 0; i < stripes; i += 1) {
    const x = i * step;
    const even = i % 2 === 0;
    const stir = swing(24, now, i * 0.7) * 3;
    const top = 360 + (x - 360) * 0.9;
    const topEnd = 360 + (x + step - 360) * 0.9;
    shape(
      ctx,
      `M${top} 0H${topEnd}L${x + step} 140H${x}Z`,
      even
        ? fade(ctx, [0, 0, 0, 140], ['#2f6a3b', COLOR.leaf])
        : fade(ctx, [0, 0, 0, 140], ['#efe0c2', '#fdf5e4']),
    );
    shape(
      ctx,
      `M${x} 138H${x + step}V160C${x + step} ${188 + stir} ${x + step * 0.75} ${200 + stir} ${x + step / 2} ${200 + stir}C${x + step * 0.25} ${200 + stir} ${x} ${188 + stir} ${x} 160Z`,
      even ? '#37733f' : '#f3e4c6',
    );
  }
  line(ctx, 'M0 139H720', 'rgba(40,50,20,.22)', 4);
}

/** Bunting in two swags, left and right of the sign. */
export function drawBunting(ctx, now) {
  const flags = [COLOR.persimmon, COLOR.paper, COLOR.leafMid, '#f2b544'];
  for (const side of [0, 1]) {
    const [x0, x1] = side ? [524, 676] : [44, 196];
    const sag = 50 + swing(18, now, side * 2) * 3;
    const middle = (x0 + x1) / 2;
    line(ctx, `M${x0} 196Q${middle} ${196 + sag * 1.6} ${x1} 196`, '#7a5433', 3);
    for (let i = 0; i < 4; i += 1) {
      const u = (i + 0.5) / 4;
      const x = x0 + (x1 - x0) * u;
      const y = 196 + sag * 3.2 * u * (1 - u);
      at(ctx, { x, y, turn: (u - 0.5) * -0.7 + swing(36, now, i * 0.9 + side * 2) * 0.12 }, () => {
        shape(ctx, 'M-17-2H17L0 40Z', flags[(i + side) % 4]);
        shape(ctx, 'M0-2H17L0 40Z', 'rgba(90,50,20,.12)');
      });
    }
  }
}

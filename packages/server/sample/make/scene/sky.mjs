import { at, ellipse, fade, kept, outline, shape } from './brush.mjs';
import { dice, swing, TAU } from './motion.mjs';
import { DURATION } from '../timeline.mjs';

const WIDTH = 720;
const HORIZON = 560;

/** Each cloud: where it starts, how high, how large, and the seed of its shape. */
const CLOUDS = [
  { x: 60, y: 150, scale: 0.9, seed: 3 },
  { x: 420, y: 235, scale: 0.7, seed: 8 },
  { x: 700, y: 175, scale: 1.15, seed: 21 },
  { x: 980, y: 300, scale: 0.6, seed: 34 },
];

/** How far they all drift in a loop: the picture's width and room for a cloud at both sides. */
const LANE = 1300;

function drawCloud(ctx, seed) {
  const roll = dice(seed);
  const puffs = Array.from({ length: 7 }, (_, index) => ({
    x: 40 + index * 30 + roll() * 12,
    y: 86 - Math.sin(((index + 0.5) / 7) * Math.PI) * 34 - roll() * 10,
    r: 22 + Math.sin(((index + 0.5) / 7) * Math.PI) * 22,
  }));
  ctx.save();
  ctx.beginPath();
  ctx.rect(0, 0, 300, 104);
  ctx.clip();
  for (const { x, y, r } of puffs) ellipse(ctx, x + 6, y + 8, r, r, '#f3dcbf');
  for (const { x, y, r } of puffs) ellipse(ctx, x, y, r * 0.97, r * 0.95, '#fff8ea');
  ctx.restore();
}

const clouds = CLOUDS.map((cloud) => ({
  ...cloud,
  picture: kept(300, 130, (ctx) => drawCloud(ctx, cloud.seed)),
}));

const heaven = kept(WIDTH, HORIZON + 60, (ctx) => {
  ctx.fillStyle = fade(
    ctx,
    [0, 0, 0, HORIZON + 40],
    ['#b9dcd9', '#d5e8d6', '#f6ecce', '#ffdca6', '#ffce93'],
  );
  ctx.fillRect(0, 0, WIDTH, HORIZON + 60);
  const glow = ctx.createRadialGradient(132, 404, 20, 132, 404, 380);
  glow.addColorStop(0, 'rgba(255,244,206,1)');
  glow.addColorStop(0.14, 'rgba(255,232,170,.85)');
  glow.addColorStop(1, 'rgba(255,214,140,0)');
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, WIDTH, HORIZON + 60);
  ellipse(ctx, 132, 404, 46, 46, '#fff6d8');
});

/** Sky, sun and the slow clouds. */
export function drawSky(ctx, now) {
  ctx.drawImage(heaven, 0, 0);
  for (const { x, y, scale, picture } of clouds) {
    const drift = (x + (now / DURATION) * LANE) % LANE;
    ctx.globalAlpha = 0.9;
    at(ctx, { x: drift - 360, y, scale }, () => ctx.drawImage(picture, 0, 0));
  }
  ctx.globalAlpha = 1;
  drawBirds(ctx, now);
}

/** Three birds that cross once a loop, while the eggs and the pears are shown. */
function drawBirds(ctx, now) {
  const flight = (now - 40) / 18;
  if (flight < 0 || flight > 1) return;
  ctx.strokeStyle = '#6d6a58';
  ctx.lineWidth = 3;
  ctx.lineCap = 'round';
  for (const [dx, dy, phase] of [
    [0, 0, 0],
    [-44, 18, 1.1],
    [-78, -10, 2.3],
  ]) {
    const flap = swing(144, now, phase) * 7;
    const x = -20 + flight * 900 + dx;
    const y = 350 - flight * 70 + dy + Math.sin(flight * TAU * 2 + phase) * 8;
    ctx.beginPath();
    ctx.moveTo(x - 12, y - flap);
    ctx.quadraticCurveTo(x - 4, y - 3, x, y);
    ctx.quadraticCurveTo(x + 4, y - 3, x + 12, y - flap);
    ctx.stroke();
  }
}

function drawOrchard(ctx, { count, from, to, size, seed, fruit }) {
  const roll = dice(seed);
  for (let i = 0; i < count; i += 1) {
    const x = from[0] + ((to[0] - from[0]) * i) / (count - 1) + (roll() - 0.5) * size * 0.4;
    const y = from[1] + ((to[1] - from[1]) * i) / (count - 1);
    ellipse(ctx, x + size * 0.2, y + size * 0.12, size * 0.75, size * 0.16, 'rgba(40,70,30,.28)');
    ctx.fillStyle = '#7d5a38';
    ctx.fillRect(x - size * 0.07, y - size * 0.4, size * 0.14, size * 0.5);
    ellipse(ctx, x + size * 0.06, y - size * 0.72, size * 0.5, size * 0.48, '#4f8a4a');
    ellipse(ctx, x - size * 0.05, y - size * 0.78, size * 0.42, size * 0.39, '#6aa356');
    ellipse(ctx, x - size * 0.15, y - size * 0.88, size * 0.22, size * 0.19, '#8dbd6b');
    for (let k = 0; fruit && k < 7; k += 1) {
      const turn = roll() * TAU;
      const reach = roll() * size * 0.36;
      ellipse(
        ctx,
        x + Math.cos(turn) * reach,
        y - size * 0.72 + Math.sin(turn) * reach,
        size * 0.06,
        size * 0.055,
        '#ee7a35',
      );
    }
  }
}

function drawFarmhouse(ctx) {
  ellipse(ctx, 602, 520, 62, 9, 'rgba(50,70,30,.25)');
  shape(ctx, 'M558 470H646V520H558Z', '#fbf0da');
  shape(ctx, 'M604 470H646V520H604Z', '#eedab7');
  shape(ctx, 'M546 474L572 440H634L658 474Z', '#c9562b');
  shape(ctx, 'M546 474L572 440H580L560 474Z', '#e0774a');
  shape(ctx, 'M618 428H630V450H618Z', '#a8764a');
  shape(ctx, 'M572 484H586V500H572ZM616 484H630V500H616Z', '#7c9a86');
  shape(ctx, 'M594 492H606V520H594Z', '#8a5a32');
}

/** Far hills, fields in rows, the orchard and the house: it stands still, so it is drawn once. */
export const land = kept(WIDTH, 900, (ctx) => {
  shape(
    ctx,
    'M0 450C90 408 170 424 250 442C330 400 430 392 520 432C600 410 670 420 720 436V900H0Z',
    '#bcd0a6',
  );
  shape(
    ctx,
    'M0 486C120 446 220 470 330 492C450 452 590 456 720 492V900H0Z',
    fade(ctx, [0, 450, 0, 560], ['#a8c687', '#93b874']),
  );
  drawOrchard(ctx, { count: 9, from: [20, 500], to: [300, 512], size: 22, seed: 4, fruit: false });
  shape(
    ctx,
    'M0 540C160 492 320 524 460 516C560 510 650 512 720 522V900H0Z',
    fade(ctx, [0, 500, 0, 640], ['#8db866', '#75a556']),
  );
  drawFarmhouse(ctx);
  ctx.save();
  ctx.clip(outline('M0 580C180 536 420 548 720 540V900H0Z'));
  ctx.fillStyle = fade(ctx, [0, 540, 0, 860], ['#79aa57', '#5f9449', '#4c803e']);
  ctx.fillRect(0, 530, WIDTH, 400);
  ctx.strokeStyle = 'rgba(176,205,120,.55)';
  for (let i = -14; i < 16; i += 1) {
    ctx.lineWidth = 5;
    ctx.beginPath();
    ctx.moveTo(420 + i * 16, 536);
    ctx.quadraticCurveTo(400 + i * 50, 660, 380 + i * 110, 900);
    ctx.stroke();
  }
  ctx.restore();
  drawOrchard(ctx, { count: 4, from: [70, 588], to: [232, 578], size: 50, seed: 11, fruit: true });
  drawOrchard(ctx, { count: 3, from: [520, 586], to: [680, 596], size: 54, seed: 17, fruit: true });
  drawOrchard(ctx, { count: 2, from: [96, 690], to: [10, 700], size: 92, seed: 23, fruit: true });
  drawOrchard(ctx, { count: 2, from: [628, 704], to: [716, 712], size: 96, seed: 29, fruit: true });
  const mist = fade(
    ctx,
    [0, 430, 0, 600],
    ['rgba(255,232,190,0)', 'rgba(255,236,196,.5)', 'rgba(255,236,196,0)'],
  );
  ctx.globalCompositeOperation = 'source-atop';
  ctx.fillStyle = mist;
  ctx.fillRect(0, 400, WIDTH, 240);
});

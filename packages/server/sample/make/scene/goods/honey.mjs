import { at, ellipse, fade, line, outline, roundRect, shape } from '../brush.mjs';
import { COLOR } from '../palette.mjs';

const JAR =
  'M-84-52C-84-72-72-80-58-82H58C72-80 84-72 84-52V92C84 112 72 120 54 120H-54C-72 120-84 112-84 92Z';

/** The cloth's edge, below the ribbon. */
const FRILL =
  'M-64-92C-92-80-98-64-94-56C-80-62-72-50-60-58C-46-50-34-50-22-56C-8-48 8-48 22-56C34-50 46-50 60-58C72-50 80-62 94-56C98-64 92-80 64-92Z';

/** A daisy, as it stands on the label. */
function drawFlower(ctx, x, y, r) {
  for (let i = 0; i < 8; i += 1)
    at(ctx, { x, y, turn: (i * Math.PI) / 4 }, () =>
      ellipse(ctx, 0, -r * 0.62, r * 0.22, r * 0.42, COLOR.persimmon),
    );
  ellipse(ctx, x, y, r * 0.32, r * 0.32, '#f6c544');
}

function drawBee(ctx, x, y, turn) {
  at(ctx, { x, y, turn }, () => {
    ellipse(ctx, -3, -9, 7, 5, 'rgba(160,190,190,.9)', 0.5);
    ellipse(ctx, 5, -9, 7, 5, 'rgba(185,210,205,.9)', -0.5);
    ellipse(ctx, 0, 0, 12, 8, '#f3b62f');
    line(ctx, 'M-3-7V7M3-7V7', COLOR.ink, 3);
    ellipse(ctx, 11, 0, 4, 4.5, COLOR.ink);
  });
}

/** The label lies on a cylinder: turning moves it sideways and makes it narrow at the rim. */
function drawLabel(ctx, turn) {
  const x = Math.sin(turn * 0.9) * 84;
  const squash = Math.cos(turn * 0.9);
  at(ctx, { x, scaleX: squash }, () => {
    roundRect(ctx, -62, -30, 124, 112, 12, fade(ctx, [-62, 0, 62, 0], ['#fffaf0', '#f6e7c8']));
    ctx.strokeStyle = COLOR.leaf;
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.roundRect(-54, -22, 108, 96, 8);
    ctx.stroke();
    line(
      ctx,
      'M-22 66C-20 44-12 34-14 26M22 66C20 48 26 40 26 32M0 66C2 40 2 28 4 14',
      COLOR.leaf,
      3.5,
    );
    shape(
      ctx,
      'M-18 54C-34 52-38 44-40 38C-28 38-20 44-18 54ZM20 56C34 54 38 46 40 42C30 40 22 46 20 56Z',
      COLOR.leafMid,
    );
    drawFlower(ctx, -15, 20, 17);
    drawFlower(ctx, 27, 24, 15);
    drawFlower(ctx, 4, 4, 20);
    drawBee(ctx, -33, -6, -0.3);
  });
}

/** A jar of wildflower honey under a cloth cap. */
export function drawHoney(ctx, turn) {
  at(ctx, { y: -4, turn: turn * 0.07 }, () => {
    shape(
      ctx,
      JAR,
      fade(ctx, [-84, 0, 84, 0], ['#d9871c', '#f5b43a', '#ffd067', '#f2a52c', '#b9660f']),
    );
    ctx.save();
    ctx.clip(outline(JAR));
    ellipse(ctx, 0, 118, 90, 26, 'rgba(150,72,8,.4)');
    roundRect(ctx, -84, -84, 168, 30, 0, 'rgba(255,248,225,.6)');
    ellipse(ctx, 0, -54, 84, 9, '#ffdf8d');
    drawLabel(ctx, turn);
    ctx.restore();
    line(ctx, 'M-68-42V86', 'rgba(255,252,236,.75)', 9);
    line(ctx, 'M-52-46V-20', 'rgba(255,252,236,.5)', 5);
    line(ctx, 'M72-34V88', 'rgba(255,226,150,.4)', 5);
    ctx.lineWidth = 3;
    ctx.strokeStyle = 'rgba(140,72,10,.35)';
    ctx.stroke(outline(JAR));
    drawCap(ctx, turn);
  });
}

function drawCap(ctx, turn) {
  const cap = 'M-66-84C-78-88-78-118-62-128C-30-140 30-140 62-128C78-118 78-88 66-84Z';
  shape(ctx, FRILL, COLOR.paperDeep);
  shape(ctx, cap, fade(ctx, [-70, -130, 70, -80], ['#fffaf0', '#f3e3c4']));
  ctx.save();
  ctx.clip(outline(cap + FRILL));
  for (let i = -6; i < 7; i += 1) {
    const x = i * 22 + turn * 14;
    line(ctx, `M${x * 0.8}-140Q${x}-104 ${x * 1.15}-48`, 'rgba(67,127,69,.5)', 7);
  }
  for (const y of [-124, -104, -68])
    line(ctx, `M-98 ${y + 6}Q0 ${y - 8} 98 ${y + 6}`, 'rgba(67,127,69,.38)', 7);
  ctx.restore();
  line(ctx, 'M-67-88Q0-78 67-88', COLOR.persimmon, 6);
  at(ctx, { x: 10 + turn * 18, y: -82 }, () => {
    line(ctx, 'M0 0C-22-16-30 4-2 2C26 8 26-16 0 0M0 2L-10 26M0 2L14 24', COLOR.persimmon, 4.5);
  });
}

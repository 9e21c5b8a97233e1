import { at, ellipse, fade, line, outline, shape } from '../brush.mjs';
import { COLOR } from '../palette.mjs';

const SACK =
  'M-58-78C-82-62-98-26-102 20C-106 66-104 104-92 118C-60 130 60 130 92 118C104 104 106 66 102 20C98-26 82-62 58-78C30-70-30-70-58-78Z';

/** An ear of rice with its drooping grains. */
function drawEar(ctx, mirror) {
  at(ctx, { scaleX: mirror }, () => {
    line(ctx, 'M0 44C4 8 12-24 40-38', COLOR.leaf, 4);
    for (let i = 0; i < 7; i += 1) {
      const u = i / 6;
      at(ctx, { x: 6 + u * u * 36, y: 6 - u * 44, turn: 0.7 + u * 0.5 }, () => {
        ellipse(ctx, 8, 4, 8, 3.8, '#d99a2b', 0.35);
        ellipse(ctx, -8, 4, 8, 3.8, '#e9b548', 2.7);
      });
    }
  });
}

/** The stamp lies on the sack's belly; turning carries it along. */
function drawStamp(ctx, turn) {
  at(ctx, { x: Math.sin(turn * 0.7) * 66, y: 30, scaleX: Math.cos(turn * 0.7) }, () => {
    ctx.strokeStyle = COLOR.persimmon;
    ctx.lineWidth = 5;
    ctx.beginPath();
    ctx.arc(0, 0, 58, 0, 7);
    ctx.stroke();
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(0, 0, 50, 0, 7);
    ctx.stroke();
    drawEar(ctx, 1);
    drawEar(ctx, -1);
  });
}

/** A linen sack of new rice, tied with twine. */
export function drawRice(ctx, turn) {
  at(ctx, { turn: turn * 0.06 }, () => {
    shape(
      ctx,
      SACK,
      fade(ctx, [-104, -60, 104, 120], ['#fffaf0', '#f7ead0', '#e8d2a8', '#c9ac7a']),
    );
    ctx.save();
    ctx.clip(outline(SACK));
    ctx.strokeStyle = 'rgba(160,125,75,.13)';
    ctx.lineWidth = 1.5;
    for (let i = -12; i < 13; i += 1) {
      ctx.beginPath();
      ctx.moveTo(i * 6 + turn * 4, -80);
      ctx.quadraticCurveTo(i * 10 + turn * 10, 20, i * 9 + turn * 6, 130);
      ctx.stroke();
    }
    drawStamp(ctx, turn);
    for (const side of [-1, 1])
      line(
        ctx,
        `M${side * 40}-74C${side * 56}-40 ${side * 70}-20 ${side * 76} 20`,
        'rgba(150,115,70,.28)',
        6,
      );
    line(ctx, 'M-82-40C-94 0-96 50-92 92', 'rgba(255,255,250,.7)', 8);
    ellipse(ctx, 0, 132, 110, 22, 'rgba(130,95,50,.3)');
    ctx.restore();
    shape(
      ctx,
      'M-56-80C-70-110-66-128-58-136C-40-128-34-140-18-132C-4-142 12-130 26-138C38-130 50-138 60-132C66-118 66-104 56-80C30-72-30-72-56-80Z',
      fade(ctx, [-60, -136, 60, -80], ['#fff8ea', '#efdcb6', '#d0b582']),
    );
    line(ctx, 'M-34-124L-30-84M-8-128L-6-82M18-128L16-82M42-126L34-84', 'rgba(150,115,70,.35)', 4);
    line(ctx, 'M-60-80Q0-68 60-80', COLOR.persimmonDeep, 8);
    line(ctx, 'M-60-82Q0-70 60-82', COLOR.persimmonLight, 3);
    at(ctx, { x: -8 + turn * 16, y: -74 }, () =>
      line(ctx, 'M0 0C-26-16-32 6-2 2C28 8 26-16 0 0M0 2L-14 28M0 2L12 30', COLOR.persimmonDeep, 5),
    );
  });
}

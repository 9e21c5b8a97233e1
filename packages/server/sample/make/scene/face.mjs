import { at, ellipse, fade, line, lit, outline, shape } from './brush.mjs';
import { COLOR } from './palette.mjs';

const FACE =
  'M-64-44C-66 0-62 30-46 52C-32 70-16 78 0 78C16 78 32 70 46 52C62 30 66 0 64-44C50-78-50-78-64-44Z';

/** Hair and hat behind the face. */
export function drawHeadBack(ctx) {
  shape(ctx, 'M-70-74C-86 0-80 58-64 84C-40 98 40 98 64 84C80 58 86 0 70-74Z', COLOR.hair);
  ellipse(
    ctx,
    0,
    -82,
    158,
    40,
    fade(ctx, [-150, -90, 150, -20], ['#b98a3d', '#a5752f', '#8c6026']),
  );
}

function drawEye(ctx, x, { lids, gazeX, gazeY }) {
  const open = 1 - lids;
  if (open < 0.12) {
    line(ctx, `M${x - 12} 2Q${x} 9 ${x + 12} 2`, COLOR.ink, 4.5);
    return;
  }
  at(ctx, { x, scaleY: open }, () => {
    ellipse(ctx, 0, 0, 14, 14.5, '#fffaf2');
    ellipse(ctx, gazeX * 4, gazeY * 4, 10.5, 12.5, '#41281c');
    ellipse(ctx, gazeX * 4 - 3.5, gazeY * 4 - 5, 3.8, 4.2, '#fff');
    ellipse(ctx, gazeX * 4 + 3.5, gazeY * 4 + 5, 2, 2.2, 'rgba(255,255,255,.6)');
  });
  const out = Math.sign(x);
  line(
    ctx,
    `M${x + out * 17} ${-1 - open * 6}Q${x + out * 4} ${-7 - open * 13} ${x - out * 12} ${-2 - open * 10}`,
    COLOR.ink,
    4.5,
  );
}

/** From a closed smile (`open` 0) to a word that is being said (1). */
function drawMouth(ctx, open) {
  const wide = 21 - open * 4;
  const drop = open * 23;
  if (open < 0.08) {
    line(ctx, 'M-21 40Q0 57 21 40', '#8f3a28', 4.5);
    line(ctx, 'M-25 37Q-22 40-20 41M25 37Q22 40 20 41', '#b9664a', 3);
    return;
  }
  const mouth = `M${-wide} 39Q0 ${46 - open * 2} ${wide} 39Q${wide * 0.75} ${48 + drop} 0 ${49 + drop}Q${-wide * 0.75} ${48 + drop} ${-wide} 39Z`;
  shape(ctx, mouth, '#7c2a20');
  ctx.save();
  ctx.clip(outline(mouth));
  ellipse(ctx, 0, 38, 18, 9, '#fffaf2');
  ellipse(ctx, 0, 56 + drop, 14, 11, '#e2725c');
  ctx.restore();
}

function drawHat(ctx) {
  const crown = 'M-86-64C-88-132-54-160 0-160C54-160 88-132 86-64C50-44-50-44-86-64Z';
  shape(
    ctx,
    crown,
    lit(ctx, -10, -100, 100, [COLOR.strawLight, COLOR.straw, '#dcb05a', COLOR.strawDark]),
  );
  ctx.save();
  ctx.clip(outline(crown));
  for (let i = 0; i < 6; i += 1)
    line(
      ctx,
      `M-92 ${-72 - i * 16}Q0 ${-48 - i * 18} 92 ${-72 - i * 16}`,
      'rgba(165,115,45,.3)',
      2.5,
    );
  line(ctx, 'M-92-82Q0-54 92-82', COLOR.persimmonDeep, 26);
  line(ctx, 'M-92-84Q0-56 92-84', COLOR.persimmon, 21);
  line(ctx, 'M-92-91Q0-63 92-91', 'rgba(255,200,140,.5)', 3);
  ctx.restore();
  const brim =
    'M-164-54C-168-78-128-82-86-70C-50-54 50-54 86-70C128-82 168-78 164-54C150-22 84-8 0-8C-84-8-150-22-164-54Z';
  at(ctx, { y: -6 }, () => {
    shape(ctx, brim, fade(ctx, [-164, -80, 164, -10], [COLOR.strawLight, COLOR.straw, '#d9ab55']));
    ctx.save();
    ctx.clip(outline(brim));
    for (let i = 0; i < 4; i += 1)
      line(
        ctx,
        `M-160 ${-58 + i * 11}C-90 ${-34 + i * 9} 90 ${-34 + i * 9} 160 ${-58 + i * 11}`,
        'rgba(165,115,45,.32)',
        2.5,
      );
    ctx.restore();
    line(ctx, 'M-163-52C-148-22-84-9 0-9C84-9 148-22 163-52', '#b98a3d', 4);
  });
}

/** The face and the hat, around the middle of the head. `look` holds lids, gaze, mouth and brows (0…1). */
export function drawFace(ctx, look) {
  shape(ctx, FACE, lit(ctx, 0, 10, 92, ['#fbdcbc', COLOR.skin, '#eab88e', COLOR.skinShade]));
  ellipse(ctx, -39, 30, 15, 11, 'rgba(238,130,95,.42)');
  ellipse(ctx, 39, 30, 15, 11, 'rgba(238,130,95,.42)');
  shape(
    ctx,
    'M-68-70C-76-20-74 10-66 34C-60 10-58-14-48-36C-16-24 22-28 48-37C58-14 60 10 66 34C74 10 76-20 68-70Z',
    COLOR.hair,
  );
  drawEye(ctx, -27, look);
  drawEye(ctx, 27, look);
  const raise = -28 - look.brows * 5;
  line(
    ctx,
    `M-42 ${raise + 8}Q-32 ${raise - 3} -17 ${raise - 1}M17 ${raise - 1}Q32 ${raise - 3} 42 ${raise + 8}`,
    '#4a352c',
    4.5,
  );
  line(ctx, 'M-4 20Q1 26 7 20', '#c9805a', 4);
  drawMouth(ctx, look.mouth);
  ctx.save();
  ctx.clip(outline(FACE));
  ctx.fillStyle = fade(ctx, [0, -52, 0, -14], ['rgba(120,60,25,.45)', 'rgba(120,60,25,0)']);
  ctx.fillRect(-80, -60, 160, 70);
  ctx.restore();
  at(ctx, { y: -24 }, () => drawHat(ctx));
}

/* global OffscreenCanvas, Path2D -- this runs in a browser */

/** An SVG path, as the canvas takes it to fill, stroke or clip. */
export const outline = (path) => new Path2D(path);

/** A radial gradient lit from the upper left: `stops` run from the light to the rim. */
export function lit(ctx, x, y, radius, stops) {
  const gradient = ctx.createRadialGradient(
    x - radius * 0.35,
    y - radius * 0.4,
    radius * 0.08,
    x,
    y,
    radius * 1.08,
  );
  stops.forEach((color, index) => gradient.addColorStop(index / (stops.length - 1), color));
  return gradient;
}

/** A straight gradient from one point to another. */
export function fade(ctx, [x0, y0, x1, y1], stops) {
  const gradient = ctx.createLinearGradient(x0, y0, x1, y1);
  stops.forEach((color, index) => gradient.addColorStop(index / (stops.length - 1), color));
  return gradient;
}

export function ellipse(ctx, x, y, rx, ry, fill, turn = 0) {
  ctx.beginPath();
  ctx.ellipse(x, y, rx, ry, turn, 0, Math.PI * 2);
  ctx.fillStyle = fill;
  ctx.fill();
}

export function roundRect(ctx, x, y, width, height, radius, fill) {
  ctx.beginPath();
  ctx.roundRect(x, y, width, height, radius);
  ctx.fillStyle = fill;
  ctx.fill();
}

/** Fills an SVG path, which is written around the origin. */
export function shape(ctx, path, fill) {
  ctx.fillStyle = fill;
  ctx.fill(outline(path));
}

export function line(ctx, path, color, width) {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.lineCap = 'round';
  ctx.lineJoin = 'round';
  ctx.stroke(outline(path));
}

/** Draws within a saved state, moved to (x, y), turned and scaled. */
export function at(ctx, { x = 0, y = 0, turn = 0, scale = 1, scaleX = 1, scaleY = 1 }, draw) {
  ctx.save();
  ctx.translate(x, y);
  ctx.rotate(turn);
  ctx.scale(scale * scaleX, scale * scaleY);
  draw();
  ctx.restore();
}

/** A soft shadow on the ground, without the cost of a blur filter. */
export function groundShadow(ctx, x, y, rx, ry, strength) {
  at(ctx, { x, y, scaleY: ry / rx }, () => {
    const gradient = ctx.createRadialGradient(0, 0, rx * 0.2, 0, 0, rx);
    gradient.addColorStop(0, `rgba(70,40,15,${strength})`);
    gradient.addColorStop(1, 'rgba(70,40,15,0)');
    ctx.fillStyle = gradient;
    ctx.fillRect(-rx, -rx, rx * 2, rx * 2);
  });
}

/** Draws once, on a canvas of its own; later frames copy it. */
export function kept(width, height, draw) {
  const canvas = new OffscreenCanvas(width, height);
  draw(canvas.getContext('2d', { willReadFrequently: true }));
  return canvas;
}

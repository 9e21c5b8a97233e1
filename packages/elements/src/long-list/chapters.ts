/** So many parts of a list are a chapter of it. */
const CHAPTER = 8;

/**
 * The parts of a list, by their number, in chapters. Of a chapter that is far the browser does not even look where its parts are:
 * what a frame of scrolling costs does not grow with the list.
 *
 * @param drawn So many parts are drawn.
 * @param count So many there are.
 */
export function chapters(drawn: number, count: number): number[][] {
  const parts = Array.from({ length: Math.min(drawn, count) }, (_, part) => part);
  return Array.from({ length: Math.ceil(parts.length / CHAPTER) }, (_, chapter) =>
    parts.slice(chapter * CHAPTER, (chapter + 1) * CHAPTER),
  );
}

/**
 * Where an item that is dragged would come to stand.
 *
 * @param middles The middles of all items as they stood before, from the top of the list.
 * @param from Which of them is dragged.
 * @param y Where its own middle is now.
 */
export function dropIndex(middles: readonly number[], from: number, y: number): number {
  return middles.filter((middle, index) => index !== from && middle < y).length;
}

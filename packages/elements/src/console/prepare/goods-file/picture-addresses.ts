import type { Picture } from '@livestall/protocol';

/** The addresses that stand in a cell, with spaces between them. */
export function addressesIn(cell: string): string[] {
  return cell.split(/\s+/).filter((one) => one !== '');
}

/**
 * The pictures at addresses, as a product's form keeps them. What is known of them stays; of the others nobody knows the
 * measures yet, which are 0.
 */
export function picturesAt(cell: string, before: string): string {
  const known = new Map((JSON.parse(before) as Picture[]).map((one) => [one.url, one]));
  const pictures = addressesIn(cell).map(
    (url): Picture => known.get(url) ?? { url, alt: '', width: 0, height: 0 },
  );
  return JSON.stringify(pictures);
}

const FIRST = 0xe000;
const LAST = '\uF8FF';
const MARKS = new RegExp(`([\\uE000-\\uF8FE])(${LAST})?`, 'g');

/**
 * What stands in each place until its words are known: two signs that nobody writes. The first is that place's own, so
 * that it is known alone too, where a portrait has but a letter.
 */
export class PlaceMarks {
  readonly #places: string[] = [];

  /** Every place that was asked for. */
  get places(): readonly string[] {
    return this.#places;
  }

  /** The mark of a place. */
  of(place: string): string {
    return String.fromCharCode(FIRST + this.indexOf(place)) + LAST;
  }

  /** Where a place stands among all, in the order in which they were asked for. */
  indexOf(place: string): number {
    const index = this.#places.indexOf(place);
    return index === -1 ? this.#places.push(place) - 1 : index;
  }

  /** The places whose marks stand in a text. */
  in(text: string): string[] {
    return [...text.matchAll(MARKS)].map(([mark]) => this.#placeOf(mark));
  }

  /** A text in which each mark became the words of its place. */
  said(text: string, words: (place: string) => string): string {
    return text.replace(MARKS, (mark: string, _first, last?: string) => {
      const said = words(this.#placeOf(mark));
      return last === undefined ? (Array.from(said)[0] ?? '') : said;
    });
  }

  #placeOf(mark: string): string {
    const place = this.#places[mark.charCodeAt(0) - FIRST];
    if (place === undefined) throw new Error('This mark stands for no place.');
    return place;
  }
}

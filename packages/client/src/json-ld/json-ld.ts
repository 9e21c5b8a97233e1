/** A thing in the words of schema.org. What is `undefined` is left out of its text. */
export interface JsonLd {
  readonly [property: string]:
    string | number | boolean | undefined | JsonLd | readonly JsonLd[] | readonly string[];
}

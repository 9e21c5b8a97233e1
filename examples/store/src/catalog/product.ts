/** Where a good comes from, as the shop prints it on the page. */
export interface Provenance {
  /** Nearest first: orchard or field, valley, country. */
  readonly origin: { readonly place: string; readonly region: string; readonly country: string };
  readonly producer: string;
  /** ISO 8601 calendar date. */
  readonly harvested: string;
  readonly grade: string;
  readonly certificates: readonly { readonly name: string; readonly number: string }[];
  /** ISO 8601 week, for eggs. */
  readonly layingWeek?: string;
  readonly geographicalIndication?: string;
}

/** One axis of choice, such as size; a product has any number of them. */
interface ProductOption {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}

/** What is really sold: one combination of option values. A combination without a variant does not exist. */
export interface Variant {
  readonly id: string;
  /** Option name to option value; empty for a product without options. */
  readonly options: Readonly<Record<string, string>>;
  /** Minor units of the shop's currency. */
  readonly price: number;
  /** The price before, in minor units, when it is lower today. */
  readonly compareAt?: number;
  /** Units on the shelf when the shop opens. */
  readonly stock: number;
}

/** A good as the farm describes it. */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** What its picture is called. Default: its id. */
  readonly pictureName?: string;
  readonly pictureAlt: string;
  readonly options: readonly ProductOption[];
  readonly variants: readonly Variant[];
  readonly provenance: Provenance;
}

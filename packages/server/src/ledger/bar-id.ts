/** Where a page of those who are barred goes on: after one of them, who may be free by then. */
export interface BarPlace {
  at: number;
  person: string;
}

/** The id of a place in the list of those who are barred. */
export function barId({ at, person }: BarPlace): string {
  return `b${at}-${person}`;
}

/** The place of such an id; `null` where it is none. */
export function barPlace(id: string): BarPlace | null {
  const [, at, person] = /^b(\d{1,15})-([\w-]{1,64})$/.exec(id) ?? [];
  return at === undefined || person === undefined ? null : { at: Number(at), person };
}

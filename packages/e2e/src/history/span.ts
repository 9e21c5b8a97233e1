/** Something happened between these two moments; nobody outside knows when. */
export interface Span {
  from: number;
  by: number;
}

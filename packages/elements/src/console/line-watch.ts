/** Since when the line is gone, by this device's clock. */
export class LineWatch {
  #goneSince: number | null = null;

  get goneSince(): number | null {
    return this.#goneSince;
  }

  /** Takes note of the line at `t`; true where it has just come back. */
  see(gone: boolean, t: number): boolean {
    const back = !gone && this.#goneSince !== null;
    if (!gone) this.#goneSince = null;
    else this.#goneSince ??= t;
    return back;
  }
}

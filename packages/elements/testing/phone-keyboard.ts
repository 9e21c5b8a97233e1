/**
 * A phone's keyboard that is laid over the page, as on iPhones. No browser on a desk has one, nor do its developers' tools: this
 * stands in for `visualViewport`, which is all that a page learns of it. What a real one does besides (it moves what is seen
 * of the window, so that the field is in sight) is said by `offsetTop`.
 */
export class PhoneKeyboard extends EventTarget {
  scale = 1;
  height = innerHeight;
  offsetTop = 0;

  constructor() {
    super();
    Object.defineProperty(window, 'visualViewport', { configurable: true, get: () => this });
  }

  /** It comes, so high, in pixels, and moves what is seen down by as many. */
  comes(high: number, down = 0): void {
    this.height = innerHeight - high;
    this.offsetTop = down;
    this.dispatchEvent(new Event('resize'));
  }

  goes(): void {
    this.comes(0);
  }

  /** The lower edge of what is seen, in pixels from the window's top. */
  get edge(): number {
    return this.offsetTop + this.height;
  }
}

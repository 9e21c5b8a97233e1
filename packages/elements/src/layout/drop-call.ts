/**
 * Tells of a drop that is not brought into sight, as something else must stay there. It stands above what does, in the
 * column of the drops, and a tap goes there.
 */
export class DropCall {
  #button: HTMLButtonElement | undefined;

  /**
   * @param column Where the drops stand.
   * @param kept What stays in sight.
   * @param piece The card that it tells of.
   * @param go Brings that into sight.
   */
  show(column: Element, kept: Element, piece: Element, go: () => void): void {
    this.hide();
    const words = piece.querySelector('h3, .tab')?.textContent.trim().replace(/\s+/g, ' ');
    if (!words) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button call';
    button.textContent = words;
    const above = column.getBoundingClientRect().bottom - kept.getBoundingClientRect().top;
    button.style.setProperty('--_above', `${Math.round(above)}px`);
    button.addEventListener('click', () => {
      this.hide();
      go();
    });
    // Before what Lit has drawn: it takes what stands behind for its own.
    column.prepend(button);
    this.#button = button;
  }

  hide(): void {
    this.#button?.remove();
    this.#button = undefined;
  }
}

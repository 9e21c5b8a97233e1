import { sendKeys } from '@web/test-runner-commands';

/** What has the focus, within all the shadows around it. */
export function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Goes on by the Tab key until something of this selector has the focus. */
export async function tabTo(selector: string, most = 20): Promise<HTMLElement> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await sendKeys({ press: 'Tab' });
    const at = focused();
    if (at?.matches(selector)) return at as HTMLElement;
  }
  throw new Error(`The Tab key leads to nothing like "${selector}".`);
}

import type { Picture, ReportedKind } from '@livestall/protocol';
import type { LitElement } from 'lit';

/** What is to be reported: by its id, where it is not the host, and as it was seen. */
export interface ReportAbout {
  of: ReportedKind;
  target?: string;
  /** What it is called; of a line: who said it. */
  label?: string;
  /** What a line says. */
  text?: string;
  picture?: Picture;
}

/**
 * Opens the form of a report over an element of the stall. Its script comes when somebody asks for it first.
 *
 * @param about Default: the form asks.
 * @param opening Called once the script is there, before the form is.
 */
export async function openReport(
  from: LitElement,
  about?: ReportAbout,
  opening?: () => void,
): Promise<void> {
  await import('./define.js');
  // A second tap may have come before the script.
  if (from.renderRoot.querySelector('stall-report')) return;
  opening?.();
  const form = document.createElement('stall-report');
  Object.assign(form, about);
  form.addEventListener('stall-report-closed', () => form.remove(), { once: true });
  // What Lit draws ends with the root: a form put behind it is taken out with it.
  from.renderRoot.prepend(form);
}

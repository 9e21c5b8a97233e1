import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** One of several, as a radio button. */
export interface Choice {
  id: string;
  label: string;
  /** What is said below it. */
  hint?: string | undefined;
}

/** Choices of which one holds. */
export interface ChoiceGroup {
  name: string;
  choices: readonly Choice[];
  chosen: string;
  choose: (id: string) => void;
}

/**
 * Radio buttons.
 *
 * @param named Whether the name of the group is to be seen.
 * @param chose Called after one was chosen.
 */
export function renderChoices(
  { name, choices, chosen, choose }: ChoiceGroup,
  named: boolean,
  chose: () => void,
): TemplateResult {
  return html`<fieldset>
    <legend class=${named ? '' : 'unseen'}>${name}</legend>
    ${choices.map(
      ({ id, label, hint }) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .checked=${live(id === chosen)}
            @change=${() => {
              choose(id);
              chose();
            }}
          />
          <span>${label} ${hint ? html`<small>${hint}</small>` : nothing}</span>
        </label>`,
    )}
  </fieldset>`;
}

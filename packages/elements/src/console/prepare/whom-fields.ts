import type { Identity } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { IDENTITIES } from './coupon-form.js';
import { renderField } from './field.js';
import type { OpenForm } from './open-form.js';

const IDENTITY_TERMS = {
  anonymous: 'identityAny',
  'signed-in': 'identitySignedIn',
  verified: 'identityVerified',
} as const satisfies { readonly [identity in Identity]: string };

/** Whom it is for, and how well the store must know them. */
export function renderWhom<T>(form: OpenForm<T>, words: ConsoleWords): TemplateResult {
  return html`<div class="pair">
    ${renderField(form, {
      name: 'segment',
      label: words.term('fieldSegment'),
      hint: words.term('fieldSegmentHint'),
      maxLength: 64,
    })}
    ${renderField(form, {
      name: 'identity',
      label: words.term('fieldIdentity'),
      options: IDENTITIES.map((one) => ({ value: one, label: words.term(IDENTITY_TERMS[one]) })),
    })}
  </div>`;
}

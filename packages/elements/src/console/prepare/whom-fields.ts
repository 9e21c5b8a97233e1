import type { Coupon, Identity } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';
import { renderField } from './field.js';
import type { Values } from '../kept-values.js';
import type { OpenForm } from './open-form.js';

const IDENTITY_TERMS = {
  anonymous: 'identityAny',
  'signed-in': 'identitySignedIn',
  verified: 'identityVerified',
} as const satisfies { readonly [identity in Identity]: string };

/** Who may have it, in the order of the form. */
const IDENTITIES: readonly Identity[] = ['anonymous', 'signed-in', 'verified'];

type Whom = Pick<Coupon, 'for' | 'identity'>;

/** What the fields begin with. */
export function whomValues(draft: Whom | undefined): Values {
  return { segment: draft?.for ?? '', identity: draft?.identity ?? 'anonymous' };
}

/** Reads them. */
export function readWhom(values: Values): Whom {
  const segment = segmentOf(values);
  const identity = IDENTITIES.find((one) => one === values['identity']) ?? 'anonymous';
  return {
    ...(segment !== '' && { for: segment }),
    ...(identity !== 'anonymous' && { identity }),
  };
}

/** What is wrong with the segment. */
export function wrongSegment(values: Values): 'needsSegment' | false {
  return !/^[A-Za-z0-9_-]{0,64}$/.test(segmentOf(values)) && 'needsSegment';
}

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

function segmentOf({ segment = '' }: Values): string {
  return segment.trim();
}

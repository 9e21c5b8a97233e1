import { PICTURES_LIMIT, type Picture } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { cross } from '../../icons/shapes.js';
import { renderPicture } from '../../render/picture.js';
import type { ConsoleTools } from '../console-tools.js';
import type { OpenForm } from './open-form.js';
import { picturesOf } from './pictures-of.js';
import type { Upload, Uploads } from './uploads.js';

/** Who minds the pictures of a form. */
export interface PicturesDesk {
  readonly uploads: Uploads;
  removePicture(picture: Picture): void;
}

interface PicturesLook {
  legend: string;
  /** The field of the form that has them. Default: `pictures`. */
  name?: string;
  /** For how many there is room. Default: as many as a product has. */
  most?: number;
}

/** The pictures of what a form is of, with a button that adds one. */
export function renderPicturesField<T>(
  form: OpenForm<T>,
  desk: PicturesDesk,
  { show, words }: ConsoleTools,
  { legend, name = 'pictures', most = PICTURES_LIMIT }: PicturesLook,
): TemplateResult {
  const pictures = picturesOf(form.values, name);
  const room = most - pictures.length - desk.uploads.list.length;
  return html`<fieldset class="pictures">
    <legend>${legend}</legend>
    ${pictures.map(
      (picture, index) =>
        html`<span class="thumb">
          ${renderPicture(picture, show, words, { sizes: '96px' })}
          <button
            class="round"
            part="button"
            type="button"
            aria-label="${words.term('pictureRemove')} ${index + 1}"
            @click=${() => desk.removePicture(picture)}
          >
            ${icon(cross)}
          </button>
        </span>`,
    )}
    ${room > 0 ? renderAdd(desk, words, room) : nothing}
    ${desk.uploads.list.map((upload) => renderUpload(upload, desk, words))}
  </fieldset>`;
}

function renderAdd(
  { uploads }: PicturesDesk,
  words: ConsoleTools['words'],
  room: number,
): TemplateResult {
  return html`<label class="button">
    ${words.term('pictureAdd')}
    <input
      class="unseen"
      type="file"
      accept="image/*"
      ?multiple=${room > 1}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        for (const file of [...(input.files ?? [])].slice(0, room)) void uploads.add(file);
        input.value = '';
      }}
    />
  </label>`;
}

function renderUpload(
  upload: Upload,
  desk: PicturesDesk,
  words: ConsoleTools['words'],
): TemplateResult {
  const { name, error } = upload;
  if (error === null) {
    return html`<p class="hint" role="status">
      <bdi>${name}</bdi> ${words.term('pictureSending')}
    </p>`;
  }
  return html`<div class="upload">
    <p class="wrong" role="alert">
      <bdi>${name}</bdi> ${error === 'no-picture' ? words.term('pictureUnread') : words.why(error)}
    </p>
    ${
      error === 'no-picture'
        ? nothing
        : html`<button
            class="button"
            part="button"
            type="button"
            @click=${() => desk.uploads.retry(upload)}
          >
            ${words.term('tryAgain')}
          </button>`
    }
    <button
      class="round"
      part="button"
      type="button"
      aria-label="${words.term('dismiss')}: ${name}"
      @click=${() => desk.uploads.forget(upload)}
    >
      ${icon(cross)}
    </button>
  </div>`;
}

import type { StallError } from '@livestall/protocol';
import '../../src/define.js';
import '../../src/console/define.js';
import type { ConsoleElement } from '../../src/console/console-element.js';
import type { LiveStallElement } from '../../src/live-stall/live-stall-element.js';
import { FakeHost } from '../fake-host.js';
import { allScenes } from './all-scenes.js';
import { readRehearsal, RehearsedShow } from './rehearsed-show.js';
import type { Scene } from './scene.js';

import { themes } from './themes.js';

const query = new URLSearchParams(location.search);
const server = query.get('server') ?? '';
const rehearsed = await readRehearsal(server, query.get('show') ?? '');

for (const [name, value] of Object.entries(themes[query.get('theme') ?? ''] ?? {})) {
  document.documentElement.style.setProperty(name, value);
}

/** Puts a scene on the page in place of the one before. */
function present(name: string): void {
  const scene = allScenes(rehearsed).find((one) => one.name === name);
  if (!scene) throw new Error(`There is no scene "${name}".`);
  const show = new RehearsedShow(rehearsed, scene.show ?? {});
  Object.assign(show.cart, scene.cart);
  if (scene.failing) Object.assign(show, failing(scene.failing));
  const language = scene.language ?? query.get('language') ?? 'en';
  document.documentElement.lang = language;
  document.documentElement.dir = query.get('dir') ?? (language === 'ar' ? 'rtl' : 'ltr');
  document.body.replaceChildren(
    scene.host ? consoleOf(show, scene.host, scene) : stallOf(show, scene),
  );
}

/** What a show answers where everything fails. */
function failing(error: StallError) {
  const fail = () => Promise.reject(error);
  return {
    claiming: fail,
    holding: fail,
    entering: fail,
    voting: fail,
    following: fail,
    reporting: fail,
  };
}

function stallOf(show: RehearsedShow, { arrange }: Scene): LiveStallElement {
  const stall = document.createElement('live-stall');
  Object.assign(stall, { server, channel: 'farm', connect: () => show });
  arrange?.(stall);
  return stall;
}

function consoleOf(
  show: RehearsedShow,
  state: Partial<FakeHost>,
  { catalog }: Scene,
): ConsoleElement {
  const element = document.createElement('stall-console');
  const host = new FakeHost(show, state);
  Object.assign(element, { server, channel: 'farm', connect: () => host, catalog });
  return element;
}

/** All elements of the page, those in shadow trees too. */
function* elements(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elements(element.shadowRoot);
  }
}

/** Whether every part has arrived and been drawn, and a picture that has something to play shows it. */
function settled(): boolean {
  return [...elements(document)].every((element) => {
    if (element instanceof HTMLVideoElement) return element.src === '' || element.readyState >= 2;
    if (element instanceof HTMLImageElement) return element.complete || element.loading === 'lazy';
    return (
      element.matches(':defined') && !('isUpdatePending' in element && element.isUpdatePending)
    );
  });
}

const listed = allScenes(rehearsed).map(({ name, clicks = [], file }) => ({
  scene: name,
  clicks,
  file,
}));
Object.assign(globalThis, { present, settled, scenes: listed });

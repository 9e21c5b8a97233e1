import type { FakeShowState } from '../../fake-show.js';
import type { Scene } from '../scene.js';

/** A drop of each kind at once: more than a phone has room for. */
export function crowdedScene(scenes: readonly Scene[]): Scene {
  const shows = ['coupon', 'offer-open', 'giveaway-packets'].flatMap(
    (name) => scenes.find((scene) => scene.name === name)?.show ?? [],
  );
  const state = Object.assign({}, ...shows.map((show) => show.state)) as FakeShowState['state'];
  const gauges = Object.assign({}, ...shows.map((show) => show.gauges)) as Record<string, number>;
  return { name: 'drops', show: { ...shows[0], gauges, ...(state && { state }) } };
}

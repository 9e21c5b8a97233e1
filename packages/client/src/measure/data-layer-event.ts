import { textIn } from '@livestall/protocol';
import type { Fact } from '@livestall/protocol';
import type { MeasuredShow } from './measure.js';

/** What Google Tag Manager, or whoever reads a data layer, is pushed. */
export type DataLayerEvent = { event: string } & Readonly<Record<string, string | number | null>>;

/**
 * A fact in the shape of GA4: an event's name of small letters, flat parameters. `video_start` is GA4's own, with its
 * own parameters; the others stand beside it. No parameter is called `value`, which GA4 takes for money.
 */
export function dataLayerEvent(fact: Fact, { id, now }: MeasuredShow): DataLayerEvent {
  const show = { stall_show: id };
  if (fact.of === 'vital') {
    return { event: 'web_vital', metric_name: fact.name, metric_value: fact.value, ...show };
  }
  const about = { video_provider: 'livestall', video_title: textIn(now.info.title, []), ...show };
  switch (fact.of) {
    case 'startup':
      return { event: 'video_start', duration_ms: fact.ms, video_engine: fact.engine, ...about };
    case 'hand-over':
      return { event: 'video_hand_over', duration_ms: fact.ms, ...about };
    case 'wait':
      return { event: 'video_wait', duration_ms: fact.ms, ...about };
    case 'rendition':
      return { event: 'video_rendition', video_lines: fact.lines, ...about };
    case 'trouble':
    case 'failure':
      return { event: `video_${fact.of}`, error_code: fact.code, ...about };
  }
}

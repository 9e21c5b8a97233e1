import type { QualityChoice } from '../stream-player.js';

/** Whether the viewer told their browser or their system to save data. */
function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return Boolean(connection?.saveData) || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** The quality to begin with: what was chosen, else what the viewer's browser says of their data. */
export function qualityToBegin(chosen: QualityChoice | undefined): QualityChoice {
  return chosen ?? (savesData() ? 'saver' : 'auto');
}

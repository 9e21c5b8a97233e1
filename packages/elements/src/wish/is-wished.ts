import type { Show } from '@livestall/client';
import { wishName, type Wished } from '@livestall/protocol';

/** Whether the viewer asked to be told of this. */
export function isWished(wished: Wished, show: Show): boolean {
  return show.mine.wishes.some((one) => wishName(one) === wishName(wished));
}

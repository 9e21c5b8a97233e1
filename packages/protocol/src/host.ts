import type { Picture } from './picture.js';
import type { LocalText } from './text.js';

/** What a host is known as. */
export type HostBadge = 'farmer' | 'official' | 'expert' | 'celebrity';

/** A person who presents the show. */
export interface Host {
  name: LocalText;
  portrait?: Picture;
  badge?: HostBadge;
  /** Who stands for the badge: "Willow Bend town hall". */
  verifiedBy?: LocalText;
  /** A few words on who this is. */
  about?: LocalText;
}

import type { StoredPicture } from '../contract.js';
import type { Reads } from './reads.js';

/** Pictures that sellers uploaded. */
export const pictureReads: Reads<'picture'> = {
  picture: (sql, { id }) =>
    sql.get<StoredPicture>('SELECT type, bytes FROM picture WHERE id = ?', id) ?? null,
};

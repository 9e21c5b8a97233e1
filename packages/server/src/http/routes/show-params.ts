import { IdSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';

/** The address of everything that belongs to a show. */
export const ShowParams = Type.Object({ show: IdSchema });

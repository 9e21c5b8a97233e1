import { createHash } from 'node:crypto';
import { StallError } from '@livestall/protocol';
import { IdSchema, PictureSchema } from '@livestall/protocol/schemas';
import Type from 'typebox';
import { pictureForm } from '../picture-form.js';
import type { Server, Services } from '../server-types.js';

const PICTURE_BYTES = 2 * 1_048_576;
const TYPES = ['image/jpeg', 'image/png', 'image/webp'];

/** Handed out as what it is and nothing else, to every page, and even opened by itself it can do nothing. */
const HEADERS = {
  'cache-control': 'public, max-age=31536000, immutable',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': "default-src 'none'; sandbox",
};

/** Pictures of the goods: uploaded by the seller, read by everyone. */
export function pictureRoutes(server: Server, { ledger, bearers }: Services): void {
  server.addContentTypeParser(TYPES, { parseAs: 'buffer' }, (_, body, done) => done(null, body));

  server.post(
    '/v1/accounts/:account/pictures',
    {
      bodyLimit: PICTURE_BYTES,
      schema: {
        summary: 'Uploads a picture: JPEG, PNG or WebP, as it is',
        consumes: TYPES,
        params: Type.Object({ account: IdSchema }),
        response: { 201: PictureSchema },
      },
      // Before the body: nobody else's megabytes are read.
      onRequest: async (request) => {
        const { account } = request.params;
        await bearers.withinAccount(request, account, ['backend', 'host']);
      },
    },
    async (request, reply) => {
      const { body } = request;
      if (!Buffer.isBuffer(body)) {
        throw new StallError('bad-request', { hint: `The body is one of ${TYPES.join(', ')}.` });
      }
      const { account } = request.params;
      const { type, width, height } = pictureForm(body);
      const hash = createHash('sha256').update(`${account}\n`).update(body).digest('base64url');
      const id = hash.slice(0, 24);
      await ledger.enter('picture.add', { account, id, type, bytes: body });
      return reply.code(201).send({ url: `/pictures/${id}`, alt: '', width, height });
    },
  );

  server.get(
    '/pictures/:picture',
    {
      schema: {
        summary: 'An uploaded picture',
        produces: TYPES,
        params: Type.Object({ picture: IdSchema }),
        response: { 200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) },
      },
    },
    async ({ params }, reply) => {
      const found = await ledger.read('picture', { id: params.picture });
      if (!found) throw new StallError('not-found', { message: 'There is no such picture.' });
      return reply.headers(HEADERS).type(found.type).send(Buffer.from(found.bytes));
    },
  );
}

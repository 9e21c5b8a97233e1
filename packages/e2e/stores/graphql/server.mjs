// A stand-in for a store with a GraphQL API, by the platform's name: each request is checked against the schema that the
// platform publishes, and answered through it. Its first line on standard output says where it is, as JSON.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { execute, parse, validate } from 'graphql';

const [, , platform] = process.argv;
const { schema, Store, variants } = await import(`./${platform}.mjs`);
const store = new Store();

/** Answers with status 400 what is no query of this schema. */
async function answer(request) {
  const beside = await store.beside?.(request);
  if (beside) return beside;
  const { query, variables } = await json(request);
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { status: 400, body: { errors } };
  const asked = { document, variableValues: variables, contextValue: request };
  const body = await execute({ schema, rootValue: store, ...asked });
  return { status: 200, body };
}

const headers = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type, x-shopify-storefront-access-token',
  'content-type': 'application/json',
};

const server = createServer(async (request, response) => {
  if (request.method === 'OPTIONS') {
    response.writeHead(204, headers).end();
    return;
  }
  const { status, body, headers: more } = await answer(request);
  response.writeHead(status, { ...headers, ...more }).end(body && JSON.stringify(body));
});

server.listen(0, '127.0.0.1', () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  console.log(JSON.stringify({ address, variants }));
});

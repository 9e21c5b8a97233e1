import { expect, it } from 'vitest';
import { tokenIn } from './token-in.js';

it.each([
  ['XSRF-TOKEN=abc', 'abc'],
  ['SHOP_SESSION_TOKEN=1; XSRF-TOKEN=a%3Db; theme=dark', 'a=b'],
  ['XSRF-TOKEN=50%', '50%'],
  ['MY-XSRF-TOKEN=abc', null],
  ['', null],
])('finds the token in %j', (cookies, token) => {
  expect(tokenIn(cookies)).toBe(token);
});

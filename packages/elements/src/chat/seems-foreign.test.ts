import { expect, it } from 'vitest';
import { seemsForeign } from './seems-foreign.js';

it.each([
  ['你好，今天有梨吗', 'en', true],
  ['你好，今天有梨吗', 'zh', false],
  ['今日は梨がありますか', 'zh', true],
  ['今日は梨がありますか', 'ja', false],
  ['Are the pears ripe?', 'zh', true],
  ['Are the pears ripe?', 'es', false],
  ['iPhone 用户 你们好 大家好', 'zh', false],
  ['مرحبا', 'en', true],
  ['नमस्ते', 'hi', false],
  ['배 있어요?', 'ko', false],
  ['🍐🍐🍐 10 / 2', 'ar', false],
  ['A', 'zh', false],
  ['hello', 'not a language!', false],
])('%s in %s: %s', (text, language, foreign) => {
  expect(seemsForeign(text, language)).toBe(foreign);
});

import { describe, expect, it } from 'vitest';
import { readWords } from './read-words.js';
import { WordList } from './word-list.js';

describe('a list of words', () => {
  const list = new WordList([
    'idiota',
    'maldición',
    'hijo de perra',
    'спам',
    '傻瓜',
    '废 物',
    'อ้วน',
    'หี',
  ]);

  it.each([
    ['as it stands', 'Eres un idiota'],
    ['in capitals', 'IDIOTA'],
    ['with an accent more or less', 'maldicion'],
    ['with its accent', 'Maldición!'],
    ['decomposed', 'maldicio\u0301n'],
    ['in full width', 'ｉｄｉｏｔａ'],
    ['in mathematical letters', '𝐢𝐝𝐢𝐨𝐭𝐚'],
    ['with digits and signs for letters', '1d10t@'],
    ['with letters drawn out', 'idiooootaaa'],
    ['spaced out', 'i d i o t a'],
    ['with dots between', 'i.d.i.o.t.a'],
    ['with what cannot be seen between', 'id\u200Biota'],
    ['as a phrase', 'hijo   de... perra'],
    ['in Cyrillic', 'это СПАМ'],
    ['in Chinese, within a text', '你这个傻瓜啊'],
    ['in Chinese, with spaces between', '傻 瓜'],
    ['in Chinese, whatever the list has between', '废物'],
    ['in Chinese, struck through', '傻\u0336瓜\u0336'],
    ['in Thai', 'คนอ้วนมาก'],
  ])('finds one %s', (_, text) => {
    expect(list.finds(text)).toBe(true);
  });

  it.each([
    ['another word that has it within', 'idiotado, maldicionado'],
    ['nothing', ''],
    ['signs alone', '!!! $$$ 100'],
    ['single letters that are no word', 'a b c d e f'],
    ['words of a phrase apart', 'hijo mío, de la perra'],
    ['other Chinese', '这个瓜真甜，不傻'],
    ['Thai that has its consonants with other vowels', 'หมูหวานมาก'],
  ])('finds none in %s', (_, text) => {
    expect(list.finds(text)).toBe(false);
  });
});

describe('phrases that begin alike', () => {
  it.each(['hijo de perra', 'hijo de puta', 'hijo del diablo', 'hhijo del diaablo'])(
    'are told apart, and each is found: %s',
    (text) => {
      const list = new WordList(['hijo de perra', 'hijo de puta', 'hijo del diablo']);
      expect(list.finds(`Oye, ${text}.`)).toBe(true);
      expect(list.finds('Oye, hijo de tierra.')).toBe(false);
    },
  );
});

describe('a letter twice in a row in a list', () => {
  it.each([
    ['ass', 'as ripe as ever'],
    ['perra', 'una pera dulce'],
    ['hell', 'hel'],
    ['hijo de perra', 'el hijo de pera'],
  ])('takes it for no other word: %s in %s', (word, text) => {
    expect(new WordList([word]).finds(text)).toBe(false);
  });

  it.each([
    ['ass', 'asssss'],
    ['ass', 'a$5'],
    ['ass', 'a s s'],
    ['perra', 'peerrrra'],
    ['hijo de perra', 'hijooo de perrra!'],
  ])('finds it drawn out and spaced out: %s in %s', (word, text) => {
    expect(new WordList(['as ripe', word]).finds(text)).toBe(true);
  });
});

describe('a file of words', () => {
  it('has one a line, with or without a head, each once', () => {
    expect(readWords('\uFEFFword\r\nspam\r\n"two words"\r\n\r\nspam\r\n')).toEqual([
      'spam',
      'two words',
    ]);
    expect(readWords('')).toEqual([]);
  });

  it('names the line that is wrong', () => {
    const hintOf = (text: string) => {
      try {
        return readWords(text);
      } catch (error) {
        return (error as { hint: string }).hint;
      }
    };
    expect(hintOf('spam\n???')).toMatch(/^Line 2 /);
    expect(hintOf(`spam\n${'x'.repeat(65)}`)).toMatch(/^Line 2 /);
    const many = Array.from({ length: 5_001 }, (__, n) => `word${n}x`).join('\n');
    expect(hintOf(many)).toMatch(/^Line 5001: /);
  });
});

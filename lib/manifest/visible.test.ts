import fc from 'fast-check';
import { asJson, asLine, asLines, cut, visible } from './visible';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

test.each([
  ['a line break', 'a\nb\r\nc', 'a\\nb\\r\\nc'],
  ['a tab', 'a\tb', 'a\\tb'],
  ['an escape sequence', '\x1b[31mred\x1b]0;title\x07', '\\x1b[31mred\\x1b]0;title\\x07'],
  ['C1 and DEL', '\x7f\x9b31m\x85', '\\x7f\\x9b31m\\x85'],
  ['NUL', '\0', '\\x00'],
  ['bidirectional controls', 'a\u202egnp.exe\u2066\u2069\u200f\u061c', 'a\\u202egnp.exe\\u2066\\u2069\\u200f\\u061c'],
  ['zero-width characters', 'a\u200bb\u200dc\ufeffd\u2060\u00ade\u034f\u3164', 'a\\u200bb\\u200dc\\ufeffd\\u2060\\xade\\u034f\\u3164'],
  ['line and paragraph separators', '\u2028\u2029', '\\u2028\\u2029'],
  ['tags', '\u{e0001}\u{e0041}', '\\u{e0001}\\u{e0041}'],
  ['halves of pairs', '\ud83d x \udca9', '\\ud83d x \\udca9'],
  ['a variation selector on nothing', 'a\ufe0f\u{e0100}\ufe00', 'a\\ufe0f\\u{e0100}\\ufe00'],
  [
    "a runner's command",
    'a ##[error]b ##vso[task.setvariable]c ###[group]',
    'a \\x23#[error]b \\x23#vso[task.setvariable]c #\\x23#[group]',
  ],
])('%s is shown', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
});

test('what is only unusual stays as it is', () => {
  const text = 'Grüße, 日本語, עברית, ⚠️ ❌ 🚀, a\\nb, C:\\x1b, # 1, ##, [a], :: 100 % \u00a0.';
  expect(visible(text)).toBe(text);
  expect(asLine(text)).toBe(text);
});

test('no line begins a command', () => {
  expect(
    ['::error::x', '  ::debug::', '\ufe0f::stop-commands::x', '\u00a0\u0301::add-mask::y', '::', 'a ::b::', ':', ': :'].map(asLine),
  ).toEqual([
    '\\x3a:error::x',
    '  \\x3a:debug::',
    '\\ufe0f::stop-commands::x',
    '\u00a0\u0301\\x3a:add-mask::y',
    '\\x3a:',
    'a ::b::',
    ':',
    ': :',
  ]);
  expect(asLines(['a\n::error::b', '::c'])).toBe('a\\n::error::b\n\\x3a:c');
});

test('a long line is cut, not within a character', () => {
  expect(cut('abc', 3)).toBe('abc');
  expect(cut('abcd', 3)).toBe('abc… (4 characters)');
  expect(cut('ab🚀cd', 3)).toBe('ab… (6 characters)');
  expect(asLine('x'.repeat(1_000_000)).length).toBeLessThan(20_100);
});

/** Texts of characters that do something, and of what they could do it to. */
const HOSTILE = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'\n\r\x1b\x9b\u202e\u200b\ufe0f\ud83d\u2028:#[]vso aé⚠'.split(''), '\u{e0041}'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test('whatever the text: nothing unseen is left, and what is shown stays as it is shown', () => {
  fc.assert(
    fc.property(HOSTILE, (text) => {
      const line = asLine(text);
      expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##[A-Za-z]*\[|^\s*::/u);
      expect(asLine(line)).toBe(line);
    }),
  );
});

test('whatever the text: JSON holds it exactly, and nothing unseen', () => {
  fc.assert(
    fc.property(HOSTILE, HOSTILE, (key, text) => {
      const json = asJson({ [key]: text, list: [text] });
      expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|##[A-Za-z]*\[/u);
      expect(JSON.parse(json)).toEqual({ [key]: text, list: [text] });
    }),
  );
});

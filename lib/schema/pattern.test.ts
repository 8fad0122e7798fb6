import { Steps } from '../regexp/steps';
import { matchPattern } from './pattern';

test.each([
  ['^[0-9]+%$', '25%', true],
  ['^[0-9]+%$', '25', false],
  ['^[a-z]([-a-z0-9]*[a-z0-9])?(\\.[a-z]+)*$', 'a-b.c', true],
  ['^[a-z]([-a-z0-9]*[a-z0-9])?(\\.[a-z]+)*$', 'a-', false],
  ['^\\d+\\/\\d+$', '1/2', true],
  ['^.$', '😀', true],
  ['^(?i)abc$', 'ABC', true],
  ['\\Aabc\\z', 'abc\n', false],
  ['^\\pL+$', 'äé', true],
])('%s, %s: %s', (pattern, text, matches) => {
  expect(matchPattern(pattern, text, new Steps())).toEqual({ matches });
});

test('why it is not known', () => {
  expect(matchPattern('(', 'a', new Steps())).toEqual({ why: 'missing closing ): `(`' });
  expect(matchPattern('(a*)*b', 'a'.repeat(100), new Steps(10))).toEqual({ why: 'matching it would take too long' });
});

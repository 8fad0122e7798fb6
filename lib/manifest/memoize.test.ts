import { memoize } from './memoize';

test('the answer to an object is worked out once, and each object has its own', () => {
  const asked: object[] = [];
  const count = memoize((key: object) => asked.push(key));
  const [one, other] = [{}, {}];
  expect([count(one), count(other), count(one), count(other)]).toEqual([1, 2, 1, 2]);
  expect(asked).toEqual([one, other]);
});

test('undefined is an answer as well, and texts are keys', () => {
  const asked: string[] = [];
  const nothing = memoize((key: string) => {
    asked.push(key);
    return undefined;
  });
  expect([nothing('a'), nothing('a'), nothing('b')]).toEqual([undefined, undefined, undefined]);
  expect(asked).toEqual(['a', 'b']);
});

test('what throws is asked again', () => {
  let left = 1;
  const once = memoize((key: string) => {
    if (left-- > 0) throw new Error(key);
    return key;
  });
  expect(() => once('a')).toThrow('a');
  expect(once('a')).toBe('a');
});

import { memoize, memoizeIn, memoizeLast } from './memoize';

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

test('answers about parts of an owner are of that owner only', () => {
  const asked: string[] = [];
  const count = memoizeIn((owner: { readonly name: string }, key: string) => asked.push(`${owner.name} ${key}`));
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([count(one, 'a'), count(other, 'a'), count(one, 'b'), count(one, 'a'), count(other, 'a')]).toEqual([1, 2, 3, 1, 2]);
  expect(asked).toEqual(['one a', 'other a', 'one b']);
});

test('of an owner, too, undefined is an answer', () => {
  let asked = 0;
  const nothing = memoizeIn((_owner: object, _key: string) => {
    asked += 1;
    return undefined;
  });
  const owner = {};
  expect([nothing(owner, 'a'), nothing(owner, 'a')]).toEqual([undefined, undefined]);
  expect(asked).toBe(1);
});

test('of what is asked in a row, the last answer is kept, and no other', () => {
  const asked: string[] = [];
  const last = memoizeLast((owner: { readonly name: string }, key: string) => asked.push(`${owner.name} ${key}`));
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([last(one, 'a'), last(one, 'a'), last(one, 'b'), last(other, 'b'), last(one, 'a')]).toEqual([1, 1, 2, 3, 4]);
  expect(asked).toEqual(['one a', 'one b', 'other b', 'one a']);
});

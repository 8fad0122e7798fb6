import { ReadLimit, tooLarge, Unreadable } from './memory';

test('a limit is for all together', () => {
  const limit = new ReadLimit(10);
  limit.take(6);
  expect(limit.need(4)).toBeUndefined();
  expect(() => limit.take(5)).toThrow(Unreadable);
  limit.take(4);
  expect(() => limit.take(1)).toThrow(Unreadable);
});

test('a document is too large by its keys and values, not by its characters', () => {
  const memory = 256 * 2 ** 20;
  expect(tooLarge(`a: [${'1,'.repeat(3_000_000)}]`, memory)).toBe(
    'got a document of some 3000002 keys and values, which may not fit into memory',
  );
  expect(tooLarge(`a: ${'1'.repeat(6_000_000)}`, memory)).toBeUndefined();
  expect(tooLarge(`a: [${'1,'.repeat(3_000_000)}]`, 16 * memory)).toBeUndefined();
});

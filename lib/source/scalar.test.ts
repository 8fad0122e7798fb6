import { readText } from './read-text';
import { OBSERVED, REFUSED } from './scalars.fixture';

const read = (text: string) => readText('probe.yaml', `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nprobe: ${text}\n`);

test.each(OBSERVED)('%s is what kubectl makes of it', (text, json) => {
  expect(read(text).documents.map(({ value }) => value.probe)).toEqual([json]);
});

test.each(REFUSED)('%s is refused, as by kubectl, with its place', (text) => {
  const { problems } = read(text);
  expect(problems).not.toEqual([]);
  for (const { code, line, message, hint } of problems) {
    expect(code).toBe('syntax');
    expect([4, 5]).toContain(line);
    expect([message, hint]).not.toContain('');
  }
});

test.each([
  ['9007199254740993', 2 ** 53],
  // Rounded to the nearest number, it would be no int64 any more.
  ['9223372036854775807', 2 ** 63 - 1024],
  ['+9223372036854775807', 2 ** 63 - 1024],
  ['0x7FFFFFFFFFFFFFFF', 2 ** 63 - 1024],
  ['9223372036854775808', 2 ** 63],
  ['-9223372036854775808', -(2 ** 63)],
])('%s, which JavaScript has no number for, stays on its side of the limits of int64', (text, number) => {
  expect(read(text).documents[0]?.value.probe).toBe(number);
});

test.each([
  ['80', '80'],
  ['0777', '511'],
  ['9007199254740993', '9007199254740993'],
  ['1e7', '1e+07'],
  ['1.10', '1.1'],
  ['123456789.5', '1.2345679e+08'],
  ['0.00001', '1e-05'],
  ['-1.5', '-1.5'],
  ['1.0', '1'],
  ['1e100', '.inf'],
  ['-.inf', '-.inf'],
  ['.nan', '.nan'],
  ['on', 'true'],
  ['n', 'false'],
  ['2001-12-14', '2001-12-14'],
  ['"on"', 'on'],
  ['!!str on', 'on'],
  ['!!binary aGk=', 'hi'],
])('the key %s is %s', (text, key) => {
  expect(read(`{ ${text}: x }`).documents[0]?.value.probe).toEqual({ [key]: 'x' });
});

test('a key __proto__ is data', () => {
  const [document] = read('{ __proto__: { a: 1 } }').documents;
  expect(JSON.stringify(document?.value.probe)).toBe('{"__proto__":{"a":1}}');
});

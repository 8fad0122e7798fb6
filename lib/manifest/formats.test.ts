import { isBase64, isConfigKey, isPortName } from './formats';

test.each(['http', 'a', '8080-tcp', 'a-b-c', '123456789-abcde'])("'%s' is the name of a port", (name) =>
  expect(isPortName(name)).toBe(true),
);
test.each(['', '80', 'Http', '-a', 'a-', 'a--b', 'a_b', '1234567890-abcde'])("'%s' is no name of a port", (name) =>
  expect(isPortName(name)).toBe(false),
);

test.each(['a', 'A.b_c-1', '.env', 'x'.repeat(253)])("'%s' is a key", (key) => expect(isConfigKey(key)).toBe(true));
test.each(['', '.', '..', '..a', 'a b', 'a/b', 'x'.repeat(254)])("'%s' is no key", (key) => expect(isConfigKey(key)).toBe(false));

test.each(['', 'YQ==', 'YWI=', 'YWJj', 'YW\nJj\r\n'])("'%s' is base64", (text) => expect(isBase64(text)).toBe(true));
test.each(['Y', 'YQ', 'YQ=', 'Y Q=', 'YQ===', '====='])("'%s' is not base64", (text) => expect(isBase64(text)).toBe(false));

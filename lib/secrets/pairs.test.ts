import { secretParameterIn, withoutPairs } from './pairs';

test.each([
  ['/$9?token=hunter2', '/$9?token=…'],
  ['got https://a.example/?a=b&api_key=hunter2#c', 'got https://a.example/?a=b&api_key=…'],
  ["the text 'uid=0,password=hunter2,vers=3'", "the text 'uid=0,password=…,vers=3'"],
  ['Server=a.example;Password=hunter2;', 'Server=a.example;Password=…;'],
  ['--requirepass=hunter2 --port=1', '--requirepass=… --port=1'],
  ['password="two words" x', 'password=… x'],
  ['pass=hunter2', 'pass=…'],
  ["got key 'password:hunter2', expected x", "got key 'password:…', expected x"],
  ["'API_KEY: hunter2 x' and 'a:b'", "'API_KEY: …' and 'a:b'"],
])('%s', (text, shown) => expect(withoutPairs(text)).toBe(shown));

test.each([
  'a=b',
  'token: x',
  'tokens=3',
  'got 1.0.0==1.0.0',
  "env PASSWORD got 'x'",
  "'token:8080'",
  "'web:hunter2'",
  'key=value',
  'secretName=web-tls',
  'bypass=1',
])('nothing is taken out of %s', (text) => expect(withoutPairs(text)).toBe(text));

test.each([
  ['https://a.example/?token=hunter2', 'token'],
  ['jdbc:postgresql://db/api?user=api&password=hunter2', 'password'],
  ['User Id=sa;pwd=hunter2;', 'pwd'],
  ['https://a.example/?token={{TOKEN}}&password=$(P)', undefined],
  ['https://a.example/?max_token=9&auth=false', undefined],
  ['https://a.example/ password=hunter2', undefined],
  ['a;password=hunter2', undefined],
])('%s gives %s', (text, name) => expect(secretParameterIn(text)).toBe(name));

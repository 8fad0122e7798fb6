import { readQuestion } from './question';

const web = { namespace: 'shop', name: 'web' };
const connect = (...args: readonly string[]) => {
  const question = readQuestion(args, {});
  return question.kind === 'connect' ? question.connect : question;
};

test.each([
  [['shop/web', 'shop/db:5432'], { from: web, to: { namespace: 'shop', name: 'db' }, port: 5432 }],
  [['shop/web→shop/db:5432'], { from: web, to: { namespace: 'shop', name: 'db' }, port: 5432 }],
  [['shop/web -> shop/db'], { from: web, to: { namespace: 'shop', name: 'db' } }],
  [['shop/web', 'db:postgres'], { from: web, to: { namespace: 'shop', name: 'db' }, port: 'postgres' }],
  [['shop/web', 'db.data:5432'], { from: web, to: { namespace: 'data', name: 'db' }, port: 5432 }],
  [['shop/web', 'http://db.data.svc.cluster.local:9200/_search'], { from: web, to: { namespace: 'data', name: 'db' }, port: 9200 }],
  [['shop/web', 'https://db.data.svc'], { from: web, to: { namespace: 'data', name: 'db' }, port: 443 }],
  [['shop/web', '1.1.1.1:53/udp'], { from: web, to: { cidr: '1.1.1.1/32' }, port: 53, protocol: 'UDP' }],
  [['shop/web', '10.0.0.0/8:443'], { from: web, to: { cidr: '10.0.0.0/8' }, port: 443 }],
  [['10.0.0.0/8', 'shop/web:80'], { from: { cidr: '10.0.0.0/8' }, to: web, port: 80 }],
  [['thor', 'shop/web'], { from: { node: 'thor' }, to: web }],
  [['ingress', 'shop/web'], { from: { platform: 'ingress' }, to: web }],
  [['prometheus', 'shop/web:9100'], { from: { platform: 'prometheus' }, to: web, port: 9100 }],
  [['prometheus', 'shop/web'], { kind: 'scrape', target: web }],
] as const)('%j', (args, expected) => {
  expect(connect(...args)).toEqual(expected);
});

test('a URL is a request', () => {
  const question = readQuestion(['http://shop.lab/api?x=1'], { method: 'post', header: ['Host: a.lab', 'X-Empty:'] });
  expect(question).toEqual({
    kind: 'request',
    request: { url: new URL('http://shop.lab/api?x=1'), method: 'POST', headers: { Host: 'a.lab', 'X-Empty': '' } },
  });
});

test.each([
  [[], {}, /^expected a URL, or source and destination/],
  [['shop.lab/api'], {}, /^got 'shop.lab\/api', expected a URL/],
  [['http://'], {}, /^got 'http:\/\/', expected a URL/],
  [['shop/web ->'], {}, /^got 'shop\/web' and an arrow to nothing/],
  [['a', 'b', 'c'], {}, /^expected a URL, or/],
  [['a/b/c', 'shop/web'], {}, /^from: got 'a\/b\/c'/],
  [['thor', 'web:80'], {}, /^to: got 'web:80', expected namespace\/service:port/],
  [['http://shop.lab'], { header: ['Host'] }, /^--header: got 'Host', expected 'Name: value'/],
] as const)('%j is refused', (args, sending, message) => {
  expect(() => readQuestion(args, sending)).toThrow(message);
});

import fc from 'fast-check';
import { problemOfImage } from './image-name';

const HEX = '0123456789abcdef'.repeat(4);

/** As the kubelet's own library says (github.com/distribution/reference 0.6.0), which was asked by hand, about these and 60,000 random ones. */
const GOOD = [
  'nginx',
  'nginx:1.29',
  'docker.io/library/nginx',
  'localhost/web',
  'localhost:5000',
  'registry:5000/a/b:1',
  '[::1]:5000/a',
  'my_app/a__b/c--d.e:_x',
  'my_app.io/x',
  'MyOrg/app',
  `web@sha256:${HEX}`,
  `web:1@sha512:${HEX}${HEX}`,
  'x'.repeat(247),
  `ghcr.io/${'x'.repeat(255)}`,
  `a:${'x'.repeat(128)}`,
];
const BAD = [
  'Nginx',
  'ghcr.io/MyOrg/app',
  'myorg/MyApp:1',
  'https://ghcr.io/a',
  'nginx:',
  'nginx:1.29:alpine',
  'nginx:-a',
  'nginx 1',
  'nginx:1 ',
  ':1',
  'a//b',
  '/a',
  'a/',
  'a___b',
  'a..b',
  '-a',
  'reg_istry:5000/a',
  'web@sha256:0a',
  `web@sha1:${HEX}`,
  `web@sha256:${HEX}@sha256:${HEX}`,
  HEX,
  'x'.repeat(248),
  `ghcr.io/${'x'.repeat(256)}`,
  `a:${'x'.repeat(129)}`,
];

test.each(GOOD)('%s is a name', (image) => expect(problemOfImage(image)).toBeUndefined());
test.each(BAD)('%s is invalid', (image) => expect(problemOfImage(image)?.why).toMatch(/^(?:which|whose) /));

test('capitals are corrected in the repository only', () => {
  expect(problemOfImage('Reg.example.com/MyOrg/App:RC1')?.hint).toContain("'Reg.example.com/myorg/app:RC1'");
  expect(problemOfImage('A.io/A@sha256:0')?.hint).toContain("'A.io/a@sha256:0'");
});

test('what is in the tag or digest never makes a repository bad', () => {
  fc.assert(fc.property(fc.stringMatching(/^[\w][\w.-]{0,127}$/), (tag) => problemOfImage(`ghcr.io/a/b:${tag}`) === undefined));
});

test('any text is judged, soon', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => ['object', 'undefined'].includes(typeof problemOfImage(text))),
  );
  expect(problemOfImage(`${'a-'.repeat(50_000)}!`)?.why).toMatch(/^whose repository can't be /);
});

import fc from 'fast-check';
import { GENERATED_MARKER } from '../manifest/generated-marker';
import { isGenerated } from './is-generated';
import { escapeName, problemOfPath } from './paths';

test('names are escaped readably', () => {
  expect(escapeName('demo-app')).toBe('demo-app');
  expect(escapeName('system:node')).toBe('system%3Anode');
  expect(escapeName('a/b%ü')).toBe('a%2Fb%25%C3%BC');
});

test('property: escaped names are never the same for two names, and always safe', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (name) => {
      expect(decodeURIComponent(escapeName(name))).toBe(name);
      expect(problemOfPath(`Role-${escapeName(name)}.yaml`)).toBeUndefined();
    }),
  );
});

test('property: a path that is accepted stays below the folder', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '..', '.', '', '/', '\\', 'C:', 'b')), (parts) => {
      const path = parts.join('/');
      if (problemOfPath(path) === undefined) expect(new URL(path, 'file:///dist/').pathname.startsWith('/dist/')).toBe(true);
    }),
  );
});

test.each([
  ...['con', 'CON', 'prn', 'aux', 'Nul', 'com0', 'com1', 'COM9', 'lpt1', 'LPT9', 'com¹', 'lpt³', 'conin$', 'CONOUT$'],
  ...[
    'nul.yaml',
    'aux.tar.gz',
    'con .txt',
    'a/con/b',
    'lpt1.conf/x',
    '.git',
    '.GIT/config',
    'git~1',
    'x.',
    'x ',
    'a/b. /c',
    'half\ud800',
    '\udc00.yaml',
  ],
])('%p can not be a path everywhere', (path) => {
  expect(problemOfPath(path)).toContain(`got path '${path}': `);
});

test.each(['console', 'com', 'com10', 'lpt', 'nul-x', 'xnul', 'aux_1.yaml', 'my.con', 'prn-.yaml', '.github', 'git', 'half😀'])(
  '%p can',
  (path) => {
    expect(problemOfPath(path)).toBeUndefined();
  },
);

test('the first line shows whether a file is generated', () => {
  expect(isGenerated('a.yaml', `${GENERATED_MARKER}\nkind: x`)).toBe(true);
  expect(isGenerated('hosts.windows', `${GENERATED_MARKER}\r\n1.2.3.4 x\r\n`)).toBe(true);
  expect(isGenerated('x.conf', `${GENERATED_MARKER.replace('#', '//')}\n`)).toBe(true);
  expect(isGenerated('x.sh', `#!/bin/sh\n${GENERATED_MARKER}\n`)).toBe(true);
  expect(isGenerated('README.md', `Files with "${GENERATED_MARKER}" are generated\n`)).toBe(false);
  expect(isGenerated('a.yaml', `\n${GENERATED_MARKER}`)).toBe(false);
  expect(isGenerated('halo/lab.json', '{\n  "generatedBy": "cdk8s-homelab",')).toBe(true);
  expect(isGenerated('halo/lab.json', '{"name":"halo"}')).toBe(false);
});

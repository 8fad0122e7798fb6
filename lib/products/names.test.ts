import fs from 'node:fs';
import nodePath from 'node:path';
import { filesBelow } from '../readme.fixture';
import { PRODUCTS } from './catalogue';

const LIB = nodePath.join(__dirname, '..');
/** Names that products have beside that of lab.json. */
const OTHERS = ['ingress-nginx', 'argo-cd'];
const NAMES = [...PRODUCTS.map(({ name }) => name), ...OTHERS].map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
/** A comparison, a case, a search in a text or list, or the key of a lookup. */
const CONDITIONS = [
  `[=!]==? *['"\`](?:${NAMES})['"\`]`,
  `['"\`](?:${NAMES})['"\`] *[=!]==?`,
  `case ['"\`](?:${NAMES})['"\`]`,
  `\\.(?:includes|startsWith|endsWith|indexOf|has|get)\\(['"\`](?:${NAMES})['"\`]`,
  `\\[['"\`](?:${NAMES})['"\`]\\]`,
  `\\[(?:['"\`][^'"\`]*['"\`], *)*['"\`](?:${NAMES})['"\`][^\\]]*\\]\\.(?:includes|some|find)`,
].map((source) => new RegExp(source));

/** The places in a text that ask for a product by its name. */
const conditionsIn = (text: string): readonly string[] =>
  text.split('\n').filter((line) => !/^\s*(?:\*|\/\*|\/\/)/.test(line) && CONDITIONS.some((one) => one.test(line)));

test.each([
  "if (lab.ingress.controller === 'traefik') {",
  "if ('k3s' !== name) {",
  "case 'metallb':",
  "if (['argocd', 'flux'].includes(part)) {",
  "names.includes('nginx')",
  "const port = PORTS['traefik'];",
])('%s is a condition', (line) => {
  expect(conditionsIn(line)).toEqual([line]);
});

test('no room but this one asks for a product by its name', () => {
  const files = filesBelow(LIB).filter(
    (path) => /\.ts$/.test(path) && !/^(?:products|labs)\/|\.test\.ts$|(?:^|\/)fixture[^/]*$|\.fixture\.ts$|\.generated\./.test(path),
  );
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((path) =>
    conditionsIn(fs.readFileSync(nodePath.join(LIB, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('no two products have one name: of these the second would count alone', () => {
  const names = PRODUCTS.map(({ name }) => name);
  expect(names.filter((name, i) => names.indexOf(name) < i)).toEqual([]);
});

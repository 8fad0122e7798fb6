import type { Product } from '../cluster/cluster';
import { PRODUCTS } from '../products/catalogue';
import { listFacts } from './facts';

const OWN: Product = {
  name: 'own',
  facts: [
    { summary: 'a | b', source: 'https://example.com/old', versions: 'v1', read: '2020-01-02' },
    { summary: 'newest', source: 'https://example.com/new', versions: 'v2', read: '2099-01-01' },
  ],
};

test('what nobody has compared comes first, then the oldest, of products of the user’s own as well', () => {
  const lines = listFacts('text', [OWN]).split('\n');
  const dated = lines.findIndex((line) => /^\d/.test(line));
  expect(lines.slice(dated, dated + 2)).toEqual(['2020-01-02  own (v1): a | b', '            https://example.com/old']);
  expect(lines.slice(0, dated).every((line) => /^(unverified| {10}) {2}/.test(line))).toBe(true);
  expect(lines.at(-1)).toContain('https://example.com/new');
});

test('JSON says its version, Markdown keeps its columns', () => {
  expect(JSON.parse(listFacts('json', [OWN]))).toMatchObject({
    format: 1,
    facts: expect.arrayContaining([{ product: 'own', ...OWN.facts[0] }]),
  });
  expect(listFacts('markdown', [OWN])).toMatch(/^\| 2020-01-02 \| own \| v1 \| a \\\| b \| `https:\/\/example\.com\/old` \|$/m);
});

test.each(PRODUCTS.map((product) => [product.name, product] as const))(
  '%s has facts, each with a page, versions and, if it was compared, a day',
  (_, { facts }) => {
    expect(facts.length).toBeGreaterThan(0);
    for (const { summary: says, source, versions, read } of facts) {
      expect(says).toMatch(/^\S.*[^.]$/);
      expect(new URL(source).protocol).toBe('https:');
      expect(versions).not.toBe('');
      if (read !== undefined) expect(new Date(read).toISOString().slice(0, 10)).toBe(read);
    }
  },
);

/** docs/products.md lists every product that the library knows: `PRODUCTS=write npx jest lib/products/page` writes the list. */
import fs from 'node:fs';
import nodePath from 'node:path';
import type { Product } from '../cluster/cluster';
import { PRODUCTS } from './catalogue';

const PAGE = nodePath.join(__dirname, '../../docs/products.md');
const HEADING = '## Products that are known\n\n';

/** What a product is to the model, by the parts that it has. */
const PARTS: readonly (readonly [what: string, has: (product: Product) => boolean])[] = [
  ['distribution', ({ distribution }) => distribution !== undefined],
  ['ingress controller', ({ ingress }) => ingress !== undefined],
  ['controller of the Gateway API', ({ gateway }) => gateway !== undefined],
  ['load balancer', ({ loadBalancer }) => loadBalancer !== undefined],
  ['GitOps engine', ({ gitops }) => gitops !== undefined],
  ['provisioner of volumes', ({ provisioners = [] }) => provisioners.length > 0],
  ['images that keep data', ({ dataImages = [] }) => dataImages.length > 0],
  [
    'kinds of its own',
    ({ references = [], routes = [], rules = [], kinds }) => kinds !== undefined || [...references, ...routes, ...rules].length > 0,
  ],
  ['what it makes of objects', ({ makes = [], installs = [] }) => [...makes, ...installs].length > 0],
  ['labels that it puts on its pods', ({ ownPodLabels = [] }) => ownPodLabels.length > 0],
  ['annotations', ({ annotations = [], readsAnnotations = [] }) => [...annotations, ...readsAnnotations].length > 0],
];

function list(): string {
  const rows = PRODUCTS.map((product) => {
    const known = PARTS.flatMap(([what, has]) => (has(product) ? [what] : []));
    return [
      product.title ?? product.name,
      `| ${product.title ?? product.name} | \`${product.name}\` | ${known.join(', ') || 'facts'} |`,
    ] as const;
  });
  const sorted = [...rows].sort(([a], [b]) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)).map(([, row]) => row);
  return ['| product | in `lab.json` | what is known of it |', '|---|---|---|', ...sorted, ''].join('\n');
}

test('docs/products.md lists all of them', () => {
  const page = fs.readFileSync(PAGE, 'utf8');
  const start = page.indexOf(HEADING) + HEADING.length;
  if (process.env.PRODUCTS === 'write') fs.writeFileSync(PAGE, page.slice(0, start) + list());
  expect(fs.readFileSync(PAGE, 'utf8').slice(start)).toBe(list());
});

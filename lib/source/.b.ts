import { readFileSync } from 'node:fs';
import { readText } from './read-text';

for (const n of [1000, 10000]) {
  const t = readFileSync(`/tmp/src/apps-${n}.yaml`);
  const s = performance.now();
  const f = readText('x', t);
  console.log(
    n,
    f.documents.length,
    f.problems.length,
    ((performance.now() - s) / 1000).toFixed(2),
    Math.round(process.memoryUsage().rss / 1048576),
    Math.round(process.memoryUsage().heapUsed / 1048576),
    'MiB',
  );
  const s2 = performance.now();
  for (const d of f.documents) d.position('/spec/template');
  console.log('all positions', ((performance.now() - s2) / 1000).toFixed(2));
}

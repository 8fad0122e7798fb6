import { identityOf, objectKey } from '../../manifest/identity';
import { RULES } from '../catalogue';
import { Context } from '../context';
import { pageIds, quoteOf, readPage } from '../page.fixture';
import { PAGE_NAMESPACES } from '../page-lab.fixture';
import { runRules } from '../run';
import { applyWaivers } from '../waivers';
import { SCHEDULE } from '.';

const ALL = [...RULES.filter(({ id }) => !id.startsWith('schedule/')), ...SCHEDULE];
const out: string[] = [];
test('pages', () => {
  for (const id of pageIds()) {
    const page = readPage(id);
    const rule = SCHEDULE.find((one) => one.id === id);
    if (rule && page.head !== `**${rule.severity}**: ${rule.says}.`) out.push(`HEAD ${id}: ${page.head} | ${rule.severity}: ${rule.says}`);
    for (const example of [...page.refused, ...page.accepted]) {
      const own = new Set(example.manifests.map((m) => objectKey(identityOf(m))));
      const ns = PAGE_NAMESPACES.filter((m) => !own.has(objectKey(identityOf(m))));
      const context = new Context([...ns, ...example.manifests], page.lab);
      const found = applyWaivers(context, ALL, runRules(context, ALL)).findings;
      if (rule) {
        const mine = found.filter((f) => f.rule === id).map(quoteOf);
        if (JSON.stringify(mine) !== JSON.stringify(example.quotes))
          out.push(`DIFF ${id} [${example.title}]\n   got  ${mine.join('\n        ')}\n   page ${example.quotes}`);
        for (const f of found.filter((f) => f.rule !== id && (f.severity === 'error' || f.rule.startsWith('schedule'))))
          out.push(`OTHER in ${id} [${example.title}] ${f.severity} ${f.rule} ${quoteOf(f)}`);
        for (const p of example.problems) out.push(`YAML ${id} [${example.title}] ${JSON.stringify(p)}`);
      } else
        for (const f of found.filter((f) => f.rule.startsWith('schedule/') && f.severity === 'error'))
          out.push(`BREAKS ${id} [${example.title}] ${f.rule} ${quoteOf(f)}`);
    }
  }
  require('fs').writeFileSync('/tmp/planscratch/pages.out', out.join('\n'));
});

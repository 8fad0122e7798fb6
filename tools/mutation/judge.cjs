/** Runs in the copy: asks the pages about each mutant. Prints JSON as its last line. */
const { readdirSync, readFileSync } = require('node:fs');
const { RULES } = require('../../lib/checks/catalogue.ts');
const { readPage } = require('../../lib/checks/page.ts');
const { problemsOfExample } = require('../../lib/checks/page-problems.ts');

const pages = new Map(RULES.map(({ id }) => [id, readPage(id)]));

/** Whether the examples of one of the rules come out otherwise. */
function isNoticed(ids) {
  for (const id of ids) {
    const page = pages.get(id);
    for (const example of [...page.refused, ...page.accepted]) {
      try {
        if (problemsOfExample(id, example, page.lab).length > 0) return true;
      } catch {
        return true;
      }
    }
  }
  return false;
}

/** Whether what a server has said of many objects is said otherwise: `lib/checks/schema/ideas.test.ts` asks the same. */
const isNoticedByIdeas = (() => {
  const { ideas } = require('../../e2e/validation/ideas.ts');
  const { refusals } = require('../../e2e/validation/verdict.ts');
  const { completeLab } = require('../../lib/lab/complete.ts');
  const { PAGE_LAB } = require('../../lib/checks/page-lab.ts');
  const lab = completeLab({ ...PAGE_LAB, kubernetes: '1.34.4' });
  const all = ideas();
  const isRefused = ({ manifest }) => refusals(manifest, lab).length > 0;
  const expected = all.map(isRefused);
  return () => {
    try {
      return all.some((one, i) => isRefused(one) !== expected[i]);
    } catch {
      return true;
    }
  };
})();

const unnoticed = [];
for (const rule of RULES) {
  const { check } = rule;
  rule.check = () => [];
  if (!isNoticed([rule.id])) unnoticed.push(rule.id);
  rule.check = check;
}

/** Rules of a file: those that it defines, or those of the files that import it, however far away. */
const idsOf = (() => {
  const texts = new Map();
  const topics = readdirSync('lib/checks', { withFileTypes: true }).filter((one) => one.isDirectory() && one.name !== 'corpus');
  for (const { name } of topics) {
    for (const file of readdirSync(`lib/checks/${name}`)) {
      if (/(?<!\.test|\.fixture|index)\.ts$/.test(file))
        texts.set(`lib/checks/${name}/${file}`, readFileSync(`lib/checks/${name}/${file}`, 'utf8'));
    }
  }
  const own = (path) =>
    [...(texts.get(path) ?? '').matchAll(/\b['"`]([a-z]+\/[a-z0-9-]+)['"`]/g)].map(([, id]) => id).filter((id) => pages.has(id));
  const importers = (path) => {
    const name = path.replace(/^.*\//, '').replace(/\.ts$/, '');
    return [...texts].filter(([, text]) => text.includes(`/${name}'`)).map(([other]) => other);
  };
  return (path) => {
    const seen = new Set([path]);
    for (const one of seen) for (const other of importers(one)) seen.add(other);
    const ids = [...seen].flatMap(own);
    const topic = path.split('/')[2];
    const all = ids.length > 0 ? ids : RULES.map(({ id }) => id).filter((id) => id.startsWith(`${topic}/`));
    return [...new Set(all)].slice(0, 40);
  };
})();

const survivors = [];
for (const mutant of JSON.parse(readFileSync('mutants.json', 'utf8'))) {
  process.env.MUTANT = String(mutant.number);
  const ofSchema = mutant.path.startsWith('lib/checks/schema/');
  if (!isNoticed(idsOf(mutant.path)) && !(ofSchema && isNoticedByIdeas())) survivors.push(mutant);
}
delete process.env.MUTANT;
process.stdout.write(`${JSON.stringify({ rules: RULES.length, unnoticed, survivors })}\n`);

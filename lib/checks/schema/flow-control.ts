import { problemOfDnsLabel, problemOfDnsSubdomain } from '../../manifest/names';
import { listAt, mapsAt, numberAt, textAt } from '../../manifest/read';
import { defineRule, list } from '../rule';
import { map } from './constraint-kinds';
import { type Constraint, constraints, isGiven } from './constraints';

const VERBS = ['*', 'create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'proxy', 'update', 'watch'];
/** The field that names a subject of each kind. */
const SUBJECTS: Readonly<Record<string, string>> = { Group: 'group', ServiceAccount: 'serviceAccount', User: 'user' };

const verbs: Constraint = map((rule, say) => {
  const given = listAt(rule, 'verbs');
  if (given.length === 0) say('got no verbs, expected some', "write '*' for all", 'verbs');
  if (given.length > 1 && given.includes('*')) say("got '*' beside other verbs", "keep '*'", 'verbs');
  if (given.some((verb) => typeof verb !== 'string' || !VERBS.includes(verb)))
    say(`got an unknown verb, expected some of ${list(VERBS)}`, 'write those of the API', 'verbs');
});

const inSchema = constraints({
  '': map((flow, say) => {
    const name = textAt(flow, 'spec', 'priorityLevelConfiguration', 'name') ?? '';
    const problem = name === '' ? 'got no priority level, expected one' : problemOfDnsSubdomain(name);
    if (problem !== undefined) say(problem, 'name a PriorityLevelConfiguration', 'spec', 'priorityLevelConfiguration', 'name');
  }),
  'spec.rules.*': map((rule, say) => {
    if (mapsAt(rule, 'subjects').length === 0) say('got no subjects, expected one', 'say whose requests are meant', 'subjects');
    if (listAt(rule, 'resourceRules').length === 0 && listAt(rule, 'nonResourceRules').length === 0)
      say('got neither resourceRules nor nonResourceRules, expected one', 'say which requests are meant');
  }),
  'spec.rules.*.subjects.*': map((subject, say) => {
    const wanted = SUBJECTS[textAt(subject, 'kind') ?? ''];
    for (const key of Object.values(SUBJECTS)) {
      if (key === wanted && !isGiven(subject, key)) say(`got no ${key}, expected it for this kind`, 'write it', key);
      if (key !== wanted && isGiven(subject, key)) say(`got ${key}, expected none for this kind`, 'remove it', key);
    }
    if (wanted !== undefined && isGiven(subject, wanted) && (textAt(subject, wanted, 'name') ?? '') === '')
      say('got no name, expected one', 'write it', wanted, 'name');
  }),
  'spec.rules.*.subjects.*.serviceAccount': map((account, say) => {
    const [name, namespace] = [textAt(account, 'name') ?? '', textAt(account, 'namespace') ?? ''];
    const wrong = name === '' || name === '*' ? undefined : problemOfDnsSubdomain(name);
    if (wrong !== undefined) say(wrong, 'write the name of the account', 'name');
    const problem = namespace === '' ? 'got no namespace, expected one' : problemOfDnsLabel(namespace);
    if (problem !== undefined) say(problem, 'write the namespace of the account', 'namespace');
  }),
  'spec.rules.*.resourceRules.*': verbs,
  'spec.rules.*.nonResourceRules.*': [
    verbs,
    map((rule, say) => {
      const paths = listAt(rule, 'nonResourceURLs');
      if (paths.length === 0) say('got no nonResourceURLs, expected one', "write '*' for all", 'nonResourceURLs');
      for (const [i, path] of paths.entries()) {
        if (typeof path !== 'string' || (path !== '*' && (!path.startsWith('/') || path.includes('//') || path.includes(' '))))
          say(`got '${String(path ?? '')}', expected a path that begins with '/', or '*'`, 'write the path', 'nonResourceURLs', i);
      }
    }),
  ],
});

const inLevel = constraints({
  '': map((level, say) => {
    const type = textAt(level, 'spec', 'type') ?? '';
    if (type === '') say("got no type, expected 'Limited'", 'write it', 'spec', 'type');
    if (type === 'Exempt' && level.metadata && textAt(level, 'metadata', 'name') !== 'exempt')
      say("got type 'Exempt', expected it of the level 'exempt' only", "write 'Limited'", 'spec', 'type');
  }),
  spec: map((spec, say) => {
    if (spec.type === 'Limited' && !isGiven(spec, 'limited'))
      say("got type 'Limited' without limited, expected both", 'say how many requests it gets', 'limited');
  }),
  'spec.limited': map((limited, say) => {
    const shares = numberAt(limited, 'nominalConcurrencyShares') ?? 0;
    if (shares < 0) say(`got ${shares} shares, expected 0 or more`, 'write how much it gets beside others', 'nominalConcurrencyShares');
    const type = textAt(limited, 'limitResponse', 'type') ?? '';
    if (type === '') say("got no type of limitResponse, expected 'Queue' or 'Reject'", 'write it', 'limitResponse', 'type');
    if (type === 'Reject' && isGiven(Object(limited.limitResponse), 'queuing'))
      say("got queuing with type 'Reject', expected 'Queue'", 'remove it', 'limitResponse', 'queuing');
  }),
});

/** How the API server shares itself among requests. */
export const flowControl = defineRule({
  id: 'schema/flow-control',
  severity: 'error',
  summary: 'a FlowSchema says whose requests it means and which level they get, a level how many it lets through',
  kinds: ['flowcontrol.apiserver.k8s.io/FlowSchema', 'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration'],
  check: (manifest) => (manifest.kind === 'FlowSchema' ? inSchema(manifest, '') : inLevel(manifest, '')),
});

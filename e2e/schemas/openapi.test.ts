import type { ReadMap } from '../../lib/manifest/read';
import { listAt, mapAt, mapsAt, textAt } from '../../lib/manifest/read';
import { isMap } from '../../lib/manifest/tree';
import { coreDocument } from '../../lib/schema/load';
import { SERVERS } from '../support/labs';
import { proof } from '../support/proof';
import { type SharedCluster, sharedCluster } from '../support/shared';
import { Comparison, type Difference } from './compare';
import { OTHERWISE, REQUIRED, WORDS } from './stricter';

/** Groups of custom resources: others ask the same server about these. */
async function customGroups({ api }: SharedCluster): Promise<readonly string[]> {
  const crds = await api.list('apiextensions.k8s.io/v1', 'CustomResourceDefinition');
  return crds.map((crd) => textAt(crd, 'spec', 'group') ?? '');
}

/** Everything that a server says of its own kinds. */
async function definitionsOf(cluster: SharedCluster): Promise<ReadonlyMap<string, ReadMap>> {
  const { api } = cluster;
  const custom = await customGroups(cluster);
  const paths = Object.entries(mapAt((await api.raw('/openapi/v3')).body, 'paths')).filter(
    ([path]) => !custom.includes(path.split('/')[1] ?? ''),
  );
  const urls = paths.flatMap(([, path]) => textAt(path, 'serverRelativeURL') ?? []);
  const answers = await Promise.all(urls.map((url) => api.raw(url)));
  return new Map(
    answers.flatMap(({ body: document }) =>
      Object.entries(mapAt(document, 'components', 'schemas')).filter((entry): entry is [string, ReadMap] => isMap(entry[1])),
    ),
  );
}

/** Every kind of its own that can be created, by apiVersion and kind. */
async function kindsOf(cluster: SharedCluster): Promise<ReadonlyMap<string, ReadMap>> {
  const { api } = cluster;
  const custom = await customGroups(cluster);
  const groups = mapsAt((await api.raw('/apis')).body, 'groups').filter(({ name }) => !custom.includes(String(name)));
  const versions = ['v1', ...groups.flatMap((group) => mapsAt(group, 'versions')).flatMap((one) => textAt(one, 'groupVersion') ?? [])];
  const kinds = await Promise.all(
    versions.map(async (version) => {
      const { body } = await api.raw(version.includes('/') ? `/apis/${version}` : `/api/${version}`);
      return mapsAt(body, 'resources')
        .filter((resource) => listAt(resource, 'verbs').includes('create') && !textAt(resource, 'name')?.includes('/'))
        .map((resource): [string, ReadMap] => [`${version} ${textAt(resource, 'kind')}`, resource]);
    }),
  );
  return new Map(kinds.flat());
}

function isOf(definition: ReadMap, apiVersion: string, kind: string): boolean {
  const [version = '', group = ''] = apiVersion.split('/').reverse();
  return mapsAt(definition, 'x-kubernetes-group-version-kind').some(
    (one) => one.group === group && one.version === version && one.kind === kind,
  );
}

/** validation.test.ts proves those where we ask for more. */
function isExplained({ place, what, ours }: Difference): boolean {
  if (`${what} ${place}` in OTHERWISE) return true;
  return (what === 'required' && ours === 'required' && place in REQUIRED) || (what === 'enum' && place in WORDS);
}

const print = ({ place, what, ours, theirs }: Difference) => `${place}: ${what}, ours ${ours}, the server's ${theirs}`;

describe.each(SERVERS)('schemas/kubernetes-%s.json and the API server', (version) => {
  const { kinds, types } = coreDocument(Number(version.split('.')[1]), 'as published');
  let cluster: SharedCluster;

  beforeAll(async () => {
    cluster = await sharedCluster(version);
  });

  test('have the same kinds, with the same plural and scope', async () => {
    const served = await kindsOf(cluster);
    const ours = Object.entries(kinds).flatMap(([apiVersion, names]) =>
      Object.entries(names).map(([kind, { plural, scope }]) => `${apiVersion} ${kind} ${plural} ${scope}`),
    );
    const theirs = [...served].map(
      ([key, { name, namespaced }]) => `${key} ${String(name)} ${namespaced === true ? 'Namespaced' : 'Cluster'}`,
    );
    expect(ours.sort()).toEqual(theirs.sort());
  });

  test('have the same fields, types, required fields and enums', async () => {
    const definitions = await definitionsOf(cluster);
    const comparison = new Comparison(types, definitions, false);
    for (const [apiVersion, names] of Object.entries(kinds)) {
      for (const [kind, { schema }] of Object.entries(names)) {
        const [name] = [...definitions].find(([, definition]) => isOf(definition, apiVersion, kind)) ?? [];
        if (name !== undefined) comparison.walk(kind, schema, { $ref: name });
        else comparison.differences.push({ place: `${apiVersion} ${kind}`, what: 'extra', ours: 'a kind', theirs: '' });
      }
    }
    const { differences, fields, enums } = comparison.result();
    const unexplained = differences.filter((difference) => !isExplained(difference));
    expect(unexplained.map(print)).toEqual([]);
    expect(fields).toBeGreaterThan(1500);
    const stricter = differences.length - unexplained.length;
    proof.add('Schemas', `| Kubernetes ${version} | ${kindCount(kinds)} | ${fields} | ${enums} | 0 | ${stricter} |`);
  });
});

function kindCount(kinds: ReturnType<typeof coreDocument>['kinds']): number {
  return Object.values(kinds).reduce((sum, names) => sum + Object.keys(names).length, 0);
}

import { PAGE_LAB } from '../checks/page-lab';
import { completeLab } from '../lab/complete';
import type { Manifest } from '../manifest/manifest';
import { clusterOf } from '../products/cluster-of';
import { apiOf } from './api';

const LAB = completeLab(PAGE_LAB);

/** A definition of Prometheus whose spec has these fields. */
function definition(...fields: readonly string[]): Manifest {
  const spec = { type: 'object', properties: Object.fromEntries(fields.map((field) => [field, { type: 'integer' }])) };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'prometheuses.monitoring.coreos.com' },
    spec: {
      group: 'monitoring.coreos.com',
      scope: 'Namespaced',
      names: { kind: 'Prometheus', plural: 'prometheuses' },
      versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', properties: { spec } } } }],
    },
  };
}

const PROMETHEUS: Manifest = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'Prometheus',
  metadata: { name: 'k8s', namespace: 'demo' },
  spec: { replicas: 2 },
};

test.each<[string, readonly Manifest[], readonly string[]]>([
  ['one', [definition('shards')], ['/spec/replicas']],
  ['the same twice', [definition('shards'), definition('shards')], ['/spec/replicas']],
  ['two that differ, of which either may count', [definition('shards'), definition('shards', 'retentionSize')], []],
])("a lab's own definition of a kind that is well known: %s", (_, definitions, expected) => {
  const problems = apiOf(clusterOf([...definitions, PROMETHEUS], LAB)).problems(PROMETHEUS);
  expect(problems.map(({ path }) => path)).toEqual(expected);
});

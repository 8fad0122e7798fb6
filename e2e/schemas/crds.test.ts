import { groupOf } from '../../lib/manifest/identity';
import type { Manifest } from '../../lib/manifest/manifest';
import { mapAt, mapsAt, type ReadMap, textAt } from '../../lib/manifest/read';
import { customDocument, customKinds } from '../../lib/schema/load';
import type { Schema, SchemaDocument } from '../../lib/schema/schema';
import { proof } from '../support/proof';
import { sharedCluster } from '../support/shared';
import { Comparison, type Difference } from './compare';

/** The server's own fields, and status: nobody's manifest has it. */
const HEAD = ['apiVersion', 'kind', 'metadata', 'status'];

/** Words that the CRDs leave to the controller; the packages know those of the core API. */
const WORDS = ['operator', 'effect', 'serviceType', 'fsGroupChangePolicy', 'seccompProfile.type'];

const print = ({ place, what, ours, theirs }: Difference) => `${place}: ${what}, ours ${ours}, the CRD's ${theirs}`;

/** Ours may know fewer bounds; where both have a pattern, ours is written otherwise. */
function isLooser({ what, ours, theirs }: Difference): boolean {
  if (what !== 'limits') return false;
  return ours.endsWith(' undefined') || (ours.startsWith('pattern ') && !theirs.endsWith(' undefined'));
}

function isExplained({ place, what, theirs }: Difference): boolean {
  if (what === 'enum' && theirs === '') return WORDS.some((end) => `.${place}`.endsWith(`.${end}`));
  return what === 'enum' && place === 'Certificate.spec.keystores.pkcs12.profile';
}

function withoutHead(schema: Schema): Schema {
  const properties = Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !HEAD.includes(name)));
  return { ...schema, properties, required: (schema.required ?? []).filter((name) => !HEAD.includes(name)) };
}

function theirsWithoutHead(schema: ReadMap): ReadMap {
  const properties = Object.fromEntries(Object.entries(mapAt(schema, 'properties')).filter(([name]) => !HEAD.includes(name)));
  const required = Array.isArray(schema.required) ? schema.required.filter((name) => !HEAD.includes(String(name))) : [];
  return { ...schema, properties, required };
}

/** Kinds whose CRDs are not among those of the server. */
const NOT_THERE = [
  /^cilium\.io\/\S+ Cilium(BGP|CIDRGroup|Clusterwide|EgressGateway|Envoy|LocalRedirect|NetworkPolicy)/,
  /^(gateway\.envoyproxy|grafana\.integreatly|kyverno|policies\.kyverno|velero)\.\S+ /,
  /^(image|notification)\.toolkit\.fluxcd\.io/,
  /^(group)?snapshot\.storage\.k8s\.io/,
  /^monitoring\.coreos\.com\/\S+ (Alertmanager|PrometheusAgent$|Prometheus$|ScrapeConfig|ThanosRuler)/,
  /^volsync\.backube/,
];

/** All that there are schemas of. */
function documents(): SchemaDocument[] {
  return [...new Set(Object.keys(customKinds()).map(groupOf))].flatMap((group) => customDocument(group) ?? []);
}

describe('schemas/custom and the CRDs of a server', () => {
  let crds: Manifest[];

  beforeAll(async () => {
    const { api } = await sharedCluster('1.34');
    crds = await api.list('apiextensions.k8s.io/v1', 'CustomResourceDefinition');
  });

  function published(apiVersion: string, kind: string): { crd: Manifest; schema: ReadMap } | undefined {
    for (const crd of crds) {
      if (textAt(crd, 'spec', 'names', 'kind') !== kind) continue;
      const version = mapsAt(crd, 'spec', 'versions').find(
        (one) => `${textAt(crd, 'spec', 'group')}/${textAt(one, 'name')}` === apiVersion,
      );
      // Also of a version that is not served any more: older releases serve it.
      if (version) return { crd, schema: mapAt(version, 'schema', 'openAPIV3Schema') };
    }
    return undefined;
  }

  test('agree in every field', () => {
    const all = documents();
    const types = Object.fromEntries(all.flatMap((document) => Object.entries(document.types)));
    const comparison = new Comparison(types, new Map(), true);
    const wrong: string[] = [];
    let count = 0;
    for (const [apiVersion, names] of all.flatMap(({ kinds }) => Object.entries(kinds))) {
      for (const [kind, { plural, scope, schema }] of Object.entries(names)) {
        const found = published(apiVersion, kind);
        if (found === undefined && NOT_THERE.some((one) => one.test(`${apiVersion} ${kind}`))) continue;
        const theirs = found && `${textAt(found.crd, 'spec', 'names', 'plural')} ${textAt(found.crd, 'spec', 'scope')}`;
        if (theirs !== `${plural} ${scope}`) wrong.push(`${apiVersion} ${kind}: ${plural} ${scope}, the CRD's ${theirs}`);
        if (found) comparison.walk(kind, withoutHead(types[schema.$ref ?? ''] ?? schema), theirsWithoutHead(found.schema));
        count += 1;
      }
    }
    const { differences, fields, enums } = comparison.result();
    const looser = differences.filter(isLooser);
    const explained = differences.filter(isExplained);
    const unexplained = differences.filter((difference) => !isLooser(difference) && !isExplained(difference));
    expect([...wrong, ...unexplained.map(print)]).toEqual([]);
    expect(count).toBeGreaterThan(80);
    proof.add(
      'Schemas',
      `| CRDs | ${count} | ${fields} | ${enums} | 0 | ${explained.length}; bounds of theirs that ours lack: ${looser.length} |`,
    );
  });
});

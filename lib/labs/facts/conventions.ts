import { at, containers, type DistLab, type DistObject, listAt, mapAt } from './dist-reader';
import { secretKeysOutside, secretKeysUsed } from './env';
import type { Facts } from './facts';
import { clusterKinds, namespacedKinds } from './kinds';

/** Facts that labs.md, design.md and argocd.md state of every lab's files. Call it once a lab. */
export function conventions(facts: Facts): void {
  const all = (summary: string, offends: (object: DistObject, lab: DistLab) => boolean): void =>
    facts.none(summary, (lab) => lab.objects.filter((o) => offends(o, lab)).map((o) => o.path));
  /** Paths of places in objects. */
  const places = (summary: string, found: (object: DistObject) => readonly string[]): void =>
    facts.none(summary, (lab) => lab.objects.flatMap((o) => found(o).map((place) => `${o.path}: ${place}`)));

  describe('every file', () => {
    facts.holds('lab.json names the lab', (lab) => expect(at(lab.description, 'name')).toBe(lab.name));
    facts.none('starts with a comment line (lab.json cannot)', (lab) =>
      [...lab.files].filter(([path, text]) => path !== 'lab.json' && !text.startsWith('#')).map(([path]) => path),
    );
    facts.none('ends with one newline', (lab) => [...lab.files].filter(([, text]) => !/[^\n]\n$/.test(text)).map(([path]) => path));
    facts.none('has a path of its own on a case-insensitive disk', (lab) => {
      const lower = [...lab.files.keys()].map((path) => path.toLowerCase());
      return lower.filter((path, i) => lower.indexOf(path) !== i);
    });
    all('of a manifest is <app>/<Kind>-<name>.yaml, a namespace in between at most', (o) => {
      const folders = o.path.split('/').slice(0, -1);
      const file = o.path.split('/').at(-1);
      return (
        file !== `${o.kind}-${o.name}.yaml` ||
        folders.length < 1 ||
        folders.length > 2 ||
        (folders.length === 2 && folders[1] !== o.namespace)
      );
    });
    facts.none('has no object a second time', (lab) => {
      const ids = lab.objects.map((o) => `${o.kind} ${o.namespace}/${o.name}`);
      return ids.filter((id, i) => ids.indexOf(id) !== i);
    });
  });

  describe('every object', () => {
    all('is of a known kind and version', (o) => (namespacedKinds[o.kind] ?? clusterKinds[o.kind]) !== o.apiVersion);
    all('has a namespace if its kind is namespaced, none if not', (o) =>
      o.kind in clusterKinds ? o.namespace !== undefined : o.namespace === undefined,
    );
    all('is no Secret', (o) => o.kind === 'Secret');
    all('is nothing that its owner makes at run time or has from elsewhere', (o) =>
      ['Endpoints', 'EndpointSlice', 'Lease', 'ReplicaSet', 'RuntimeClass', 'StorageClass', 'IngressClass', 'PriorityClass'].includes(
        o.kind,
      ),
    );
    all('has no status, timestamp or tracking id', (o) =>
      ['status', 'metadata.creationTimestamp', 'metadata.annotations["argocd.argoproj.io/tracking-id"]'].some(
        (p) => at(o.body, p) !== undefined,
      ),
    );
    all('has no label of cdk8s or of Helm', (o) => /cdk8s\.io\/metadata|helm\.sh\/chart/.test(o.text));
    places('has no null, and no empty list or map but the meaningful ones', (o) => empties(o.body, ''));
    all('is in a namespace that the lab makes or has', (o, lab) => o.namespace !== undefined && !namespaces(lab).includes(o.namespace));
  });

  describe('every workload, Service and claim', () => {
    places('writes the protocol of each port', (o) =>
      servicePortsOf(o)
        .filter((p) => at(p, 'protocol') === undefined)
        .map((p) => JSON.stringify(p)),
    );
    places('has targetPort as a number', (o) =>
      o.kind === 'Service'
        ? listAt(o.body, 'spec.ports').flatMap((p) => (typeof at(p, 'targetPort') === 'string' ? [JSON.stringify(p)] : []))
        : [],
    );
    places('names an image with a tag or digest, `latest` only where it is never pulled', (o) =>
      containers(o).flatMap((c) => {
        const image = String(at(c, 'image'));
        const tagged = /(:[^/:]+|@sha256:[0-9a-f]{64})$/.test(image);
        return !tagged || (image.endsWith(':latest') && at(c, 'imagePullPolicy') !== 'Never') ? [image] : [];
      }),
    );
    places('has no secret value in its environment', (o) =>
      containers(o).flatMap((c) =>
        listAt(c, 'env')
          .filter((e) => /PASSWORD|SECRET|TOKEN|API_KEY/.test(String(at(e, 'name'))) && at(e, 'value') !== undefined)
          .map((e) => String(at(e, 'name'))),
      ),
    );
    places('writes quantities in canonical form', (o) =>
      quantitiesOf(o)
        .filter((q) => !isCanonical(q))
        .map(String),
    );
    all(
      'writes the storage class of a claim',
      (o) => o.kind === 'PersistentVolumeClaim' && at(o.body, 'spec.storageClassName') === undefined,
    );
    places('selects its own pods', (o) => {
      const labels = mapAt(o.body, 'spec.template.metadata.labels');
      return Object.entries(mapAt(o.body, 'spec.selector.matchLabels')).flatMap(([k, v]) =>
        labels[k] === v || o.kind === 'ServiceMonitor' || o.kind === 'PodDisruptionBudget' ? [] : [k],
      );
    });
    facts.none('takes only Secret keys that lab.json lists under `outside`', (lab) =>
      secretKeysUsed(lab).filter((used) => !secretKeysOutside(lab).includes(used)),
    );
    facts.none('gives each Secret of lab.json `outside` a namespace, a name and keys', (lab) =>
      listAt(lab.description, 'outside')
        .filter(
          (e) =>
            at(e, 'kind') === 'Secret' &&
            (Object.keys(mapAt(e, 'keys')).length === 0 || at(e, 'name') === undefined || at(e, 'namespace') === undefined),
        )
        .map((e) => JSON.stringify(e)),
    );
  });

  describe('what Argo CD must never prune by itself', () => {
    const options = (o: DistObject): readonly string[] =>
      String(at(o.body, 'metadata.annotations["argocd.argoproj.io/sync-options"]') ?? '').split(/,\s*/);
    const lacks = (kind: string, wanted: readonly string[]): void =>
      facts.none(`${kind}: ${wanted.join(',')}`, (lab) =>
        lab
          .ofKind(kind)
          .filter((o) => !wanted.every((w) => options(o).includes(w)))
          .map((o) => o.path),
      );
    lacks('Namespace', ['Prune=confirm', 'Delete=confirm']);
    lacks('PersistentVolumeClaim', ['Prune=false', 'Delete=false']);
  });
}

/** Namespaces that the lab emits, that are external, that Argo CD creates, or that every cluster has. */
function namespaces(lab: DistLab): readonly unknown[] {
  return [
    ...['kube-system', 'default', 'argocd'],
    ...lab.ofKind('Namespace').map((o) => o.name),
    ...lab.ofKind('Application').map((o) => at(o.body, 'spec.destination.namespace')),
    ...listAt(lab.description, 'externals').flatMap((e) => (at(e, 'kind') === 'Namespace' ? [at(e, 'name')] : [])),
  ];
}

const meaningful = /(podSelector|namespaceSelector|emptyDir|ingress|egress|ingress\[0\]|egress\[0\]|automated|selfSigned)$/;

function empties(value: unknown, path: string): readonly string[] {
  if (/(valuesObject|\.values|kubernetes)$/.test(path)) return [];
  if (value === null) return [path];
  if (typeof value !== 'object') return [];
  const inner = Array.isArray(value)
    ? value.map((v, i) => [`${path}[${i}]`, v] as const)
    : Object.entries(value).map(([k, v]) => [`${path}.${k}`, v] as const);
  if (inner.length === 0) return meaningful.test(path) ? [] : [path];
  return inner.flatMap(([p, v]) => empties(v, p));
}

function servicePortsOf(o: DistObject): readonly unknown[] {
  if (o.kind === 'Service') return listAt(o.body, 'spec.ports');
  if (o.kind === 'NetworkPolicy')
    return ['ingress', 'egress'].flatMap((d) => listAt(o.body, `spec.${d}`).flatMap((rule) => listAt(rule, 'ports')));
  return containers(o).flatMap((c) => listAt(c, 'ports'));
}

function quantitiesOf(o: DistObject): readonly unknown[] {
  const maps = [
    ...containers(o).flatMap((c) => [mapAt(c, 'resources.requests'), mapAt(c, 'resources.limits')]),
    mapAt(o.body, 'spec.hard'),
    mapAt(o.body, 'spec.capacity'),
    mapAt(o.body, 'spec.resources.requests'),
  ];
  return maps.flatMap((m) => Object.values(m));
}

/** `1000m`, `0.5`, `1024Mi` have a shorter form; numbers drift. */
function isCanonical(quantity: unknown): boolean {
  const [, digits = '', unit = ''] = /^([1-9]\d*|0)(m|k|M|G|T|Ki|Mi|Gi|Ti)?$/.exec(typeof quantity === 'string' ? quantity : '') ?? [];
  if (digits === '') return false;
  if (unit === 'm' || unit === '' || unit === 'k' || unit === 'M') return Number(digits) % 1000 !== 0 || digits === '0';
  return !unit.endsWith('i') || Number(digits) % 1024 !== 0;
}

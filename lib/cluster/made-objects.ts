import { identityOf, namespaceOf } from '../manifest/identity';
import type { Manifest, ObjectIdentity } from '../manifest/manifest';
import { memoize } from '../manifest/memoize';
import { at, listAt, mapAt, mapsAt, textAt } from '../manifest/read';
import { isMap } from '../manifest/tree';
import type { Cluster } from './cluster';

/** Keys of a ConfigMap or Secret: undefined where they can't be known. */
export type Keys = ReadonlySet<string> | undefined;

/** An object that a controller makes. */
export interface MadeObject {
  /** `Secret`, `Namespace` */
  readonly kind: string;
  /** `''` for kinds of the cluster, `*` for every namespace. */
  readonly namespace: string;
  readonly name: string;
  readonly keys?: Keys;
}

/** Objects of a kind of which it is known what a controller makes of them. */
export interface Maker {
  readonly kind: string;
  made(object: Manifest): readonly MadeObject[];
}

/** Annotations that let cert-manager make the Secrets of an Ingress. */
const ISSUING = ['cert-manager.io/cluster-issuer', 'cert-manager.io/issuer', 'kubernetes.io/tls-acme'];

/** Annotation of the reflector, which copies an object into other namespaces. */
const REFLECTED = 'reflector.v1.k8s.emberstack.com/reflection-auto-enabled';

const reflected = (kind: string): Maker => ({
  kind,
  made: ({ metadata }) => (textAt(metadata, 'annotations', REFLECTED) === 'true' ? [{ kind, namespace: '*', name: metadata.name }] : []),
});

/** Who makes what. Of several that make one object the last knows its keys. */
const MAKERS: readonly Maker[] = [
  {
    kind: 'argoproj.io/Application',
    made(application) {
      const name = textAt(application, 'spec', 'destination', 'namespace');
      const makes = listAt(application, 'spec', 'syncPolicy', 'syncOptions').includes('CreateNamespace=true');
      return makes && name !== undefined ? [{ kind: 'Namespace', namespace: '', name }] : [];
    },
  },
  reflected('ConfigMap'),
  reflected('Secret'),
  {
    kind: 'trust.cert-manager.io/Bundle',
    made: ({ metadata: { name } }) => ['ConfigMap', 'Secret'].map((kind) => ({ kind, namespace: '*', name })),
  },
  {
    kind: 'external-secrets.io/ClusterExternalSecret',
    made: (one) => [{ kind: 'Secret', namespace: '*', name: textAt(one, 'spec', 'externalSecretName') ?? one.metadata.name }],
  },
  {
    kind: 'bitnami.com/SealedSecret',
    made(sealed) {
      const name = textAt(sealed, 'spec', 'template', 'metadata', 'name') ?? sealed.metadata.name;
      return [
        secret(sealed, name, Object.keys(mapAt(sealed, 'spec', 'encryptedData')), Object.keys(mapAt(sealed, 'spec', 'template', 'data'))),
      ];
    },
  },
  {
    kind: 'external-secrets.io/ExternalSecret',
    made(external) {
      const name = textAt(external, 'spec', 'target', 'name') ?? external.metadata.name;
      const open = at(external, 'spec', 'dataFrom') !== undefined || isMap(at(external, 'spec', 'target', 'template'));
      if (open) return [secret(external, name)];
      return [
        secret(
          external,
          name,
          mapsAt(external, 'spec', 'data').map((item) => textAt(item, 'secretKey') ?? ''),
        ),
      ];
    },
  },
  {
    kind: 'cert-manager.io/Certificate',
    made(certificate) {
      const name = textAt(certificate, 'spec', 'secretName');
      return name === undefined ? [] : [secret(certificate, name)];
    },
  },
  {
    kind: 'networking.k8s.io/Ingress',
    made(ingress) {
      const annotations = mapAt(ingress, 'metadata', 'annotations');
      if (!ISSUING.some((key) => key in annotations)) return [];
      return mapsAt(ingress, 'spec', 'tls').flatMap((tls) => {
        const name = textAt(tls, 'secretName');
        return name === undefined ? [] : [secret(ingress, name, ['tls.crt', 'tls.key', 'ca.crt'])];
      });
    },
  },
];

/** A Secret beside an object. @param keys none given: they can't be known */
function secret(beside: Manifest, name: string, ...keys: readonly (readonly string[])[]): MadeObject {
  const known = keys.length === 0 ? {} : { keys: new Set(keys.flat()) };
  return { kind: 'Secret', namespace: namespaceOf(beside), name, ...known };
}

/** What makes an object, and the keys that it gets. */
export interface Made {
  readonly by: ObjectIdentity;
  readonly keys: Keys;
}

/** What controllers make of the manifests, by `kind/namespace/name`. */
export const madeObjects = memoize((cluster: Cluster): ReadonlyMap<string, Made> => {
  const found = new Map<string, Made>();
  for (const maker of MAKERS) {
    for (const object of cluster.ofKind(maker.kind)) {
      for (const { kind, namespace, name, keys } of maker.made(object))
        found.set(`${kind}/${namespace}/${name}`, { by: identityOf(object), keys });
    }
  }
  return found;
});

import type { MadeObject, Maker } from '../../cluster/maker';
import type { Manifest } from '../../manifest/manifest';
import { mapAt, textAt } from '../../manifest/read';
import { defineProduct } from '../define-product';
import { OPERATOR_OBJECT } from '../operators';
import { annotationPath, inNamespace } from '../rows';
import { SECRET_METADATA } from '../secret-metadata';
import { ANNOTATIONS } from './annotations';
import { notAllowed } from './not-allowed';

const PREFIX = 'reflector.v1.k8s.emberstack.com/';

/** Copies of an object with these annotations: into the namespaces that they name, which may be patterns, else into all. */
function copies(kind: string, name: string | undefined, annotations: unknown): readonly MadeObject[] {
  const option = (key: string) => textAt(annotations, `${PREFIX}${key}`);
  if (name === undefined || option('reflection-auto-enabled') !== 'true') return [];
  const named = (option('reflection-auto-namespaces') ?? option('reflection-allowed-namespaces') ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const plain = named.length > 0 && named.every((one) => /^[a-z0-9-]+$/.test(one));
  return (plain ? named : ['*']).map((namespace) => ({ kind, namespace, name }));
}

const reflected = (kind: string): Maker => ({ kind, made: ({ metadata }) => copies(kind, metadata.name, metadata.annotations) });

/** A kind whose Secret gets annotations from a template. */
const template = (kind: keyof typeof SECRET_METADATA, nameOf: (object: Manifest) => string | undefined): Maker => ({
  kind,
  made: (object) => copies('Secret', nameOf(object), mapAt(object, ...SECRET_METADATA[kind], 'annotations')),
});

/** The reflector of Emberstack, which copies an object into other namespaces. */
export const reflector = defineProduct({
  name: 'reflector',
  annotations: ANNOTATIONS,
  facts: [
    {
      summary:
        'a ConfigMap or Secret with the annotation reflection-auto-enabled is copied into other namespaces, into those that it names or all',
      source: 'https://github.com/emberstack/kubernetes-reflector#readme',
      versions: 'v7 to v9',
      read: '2026-11-29',
    },
  ],
  makes: [
    reflected('ConfigMap'),
    reflected('Secret'),
    template('cert-manager.io/Certificate', (certificate) => textAt(certificate, 'spec', 'secretName')),
    template('bitnami.com/SealedSecret', ({ metadata }) => metadata.name),
    template('external-secrets.io/ExternalSecret', (secret) => textAt(secret, 'spec', 'target', 'name') ?? secret.metadata.name),
  ],
  unread: [notAllowed],
  references: ['ConfigMap', 'Secret'].map((kind) => ({
    rule: OPERATOR_OBJECT,
    to: kind,
    hint: 'write it, with the annotation reflection-allowed',
    places: [{ from: [kind], path: annotationPath(`${PREFIX}reflects`), emptyIsNone: true, names: inNamespace }],
  })),
  readsAnnotations: ['reflector.'],
});

import type { AnnotationGroup, AnnotationVocabulary } from '../../cluster/annotation-vocabulary';

/** Annotations that are read with these values only. */
const words = (name: string, ...known: readonly [string, ...string[]]): AnnotationGroup => ({
  names: [name],
  unread: (value) =>
    known.some((one) => one.toLowerCase() === value.toLowerCase())
      ? undefined
      : { message: `Flux does not read this value of ${name}`, hint: `write ${known.map((one) => `'${one}'`).join(' or ')}` },
});

/** What Flux reads on objects that it applies, as annotations or labels. */
export const ANNOTATIONS: readonly AnnotationVocabulary[] = [
  {
    prefix: 'kustomize.toolkit.fluxcd.io/',
    complete: false,
    alsoLabels: true,
    notOnTemplates: true,
    groups: [
      words('prune', 'disabled', 'enabled'),
      words('reconcile', 'disabled', 'enabled'),
      words('force', 'enabled', 'disabled'),
      words('substitute', 'disabled', 'enabled'),
      words('ssa', 'Override', 'Merge', 'IfNotPresent', 'Ignore'),
      { names: ['name', 'namespace', 'checksum'] },
    ],
  },
];

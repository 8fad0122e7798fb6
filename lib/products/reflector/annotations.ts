import type { AnnotationVocabulary } from '../../cluster/annotation-vocabulary';

/** What reflector reads: on a Secret or ConfigMap itself, not on what one is made of. */
export const ANNOTATIONS: readonly AnnotationVocabulary[] = [
  {
    prefix: 'reflector.v1.k8s.emberstack.com/',
    complete: false,
    groups: [
      {
        on: ['Secret', 'ConfigMap'],
        names: [
          ...['reflection-allowed', 'reflection-allowed-namespaces', 'reflection-allowed-namespaces-selector'],
          ...['reflection-auto-enabled', 'reflection-auto-namespaces', 'reflection-auto-namespaces-selector'],
          ...['reflects', 'reflected-version', 'reflected-at', 'auto-reflects'],
        ],
      },
    ],
  },
];

import type { AnnotationVocabulary } from '../../cluster/annotation-vocabulary';

/** Traefik reads names in upper and lower case alike. */
export const ANNOTATIONS: readonly AnnotationVocabulary[] = [
  {
    prefix: 'traefik.ingress.kubernetes.io/',
    role: 'ingress',
    complete: true,
    groups: [
      {
        on: ['networking.k8s.io/Ingress'],
        names: [
          ...[
            'entrypoints',
            'middlewares',
            'priority',
            'rulesyntax',
            'pathmatcher',
            'tls',
            'tls.certresolver',
            'tls.options',
            'tls.domains.*',
          ],
          'observability.*',
        ].map((name) => `router.${name}`),
      },
      {
        on: ['Service'],
        names: ['nativelb', 'nodeportlb', 'serversscheme', 'serverstransport', 'passhostheader', 'sticky', 'sticky.*'].map(
          (name) => `service.${name}`,
        ),
      },
    ],
  },
  // Of Traefik 1.
  { prefix: 'ingress.kubernetes.io/', role: 'ingress', complete: true, groups: [] },
];

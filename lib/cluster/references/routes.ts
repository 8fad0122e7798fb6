import type { Reference } from '../cluster';
import { ROUTE_SERVICE, TLS_SECRET } from './rules';

const INGRESS = ['networking.k8s.io/Ingress'];
const PORTS = [
  ['port', 'name'],
  ['port', 'number'],
];

/** What a row about Services has in common with others. */
export const SERVICE_HINT: Pick<Reference, 'hint' | 'known'> = {
  hint: "write it, or declare it among the lab's externals",
  known: ({ lab }, namespace) =>
    (lab?.externals ?? []).flatMap((one) => (one.kind === 'Service' && one.namespace === namespace ? [one.name] : [])),
};

/** What to do about a certificate's Secret that is not there. */
export const TLS_SECRET_HINT: Pick<Reference, 'hint'> = {
  hint: 'let cert-manager make it (a Certificate, or its annotation on an Ingress), or declare it as made outside git',
};

/** What an Ingress names. */
export const ROUTE_REFERENCES: readonly Reference[] = [
  {
    rule: ROUTE_SERVICE,
    to: 'Service',
    ...SERVICE_HINT,
    places: [
      { from: INGRESS, path: 'spec.defaultBackend.service.name', ports: PORTS },
      { from: INGRESS, path: 'spec.rules.*.http.paths.*.backend.service.name', ports: PORTS },
    ],
  },
  {
    rule: TLS_SECRET,
    to: 'Secret',
    ...TLS_SECRET_HINT,
    places: [{ from: INGRESS, path: 'spec.tls.*.secretName', emptyIsNone: true }],
  },
];

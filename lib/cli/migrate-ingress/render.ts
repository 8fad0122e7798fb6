import { count } from '../../manifest/count';
import { asLines } from '../../manifest/visible';
import { coverageLines } from '../coverage';
import type { Target } from './annotations';
import type { Migration } from './migration';

/** What is written. */
const WORDS: Readonly<Record<Target, string>> = { traefik: 'IngressRoutes of Traefik', 'gateway-api': 'HTTPRoutes of the Gateway API' };

/** The migration in words. */
export function renderText({ lab, to, ingresses, written, leftOut, annotations, notes, comparison, coverage }: Migration): string {
  const { requests, same, differences } = comparison;
  const lines = [
    `lab ${lab}: ${ingresses.length === 1 ? '1 Ingress' : `${ingresses.length} Ingresses`} of ingress-nginx, to ${WORDS[to]}`,
    '',
    ...written.map((file) => `  wrote ${file}`),
    '',
    ...leftOut.map(({ ingress, why }) => `  Ingress ${ingress} is left out: ${why}`),
    ...annotations.flatMap(({ ingress, without }) => without.map((name) => `  Ingress ${ingress}: annotation ${name} has no counterpart`)),
    ...notes.map(({ ingress, note }) => `  Ingress ${ingress}: ${note}`),
    ...(annotations.length + leftOut.length + notes.length > 0 ? [''] : []),
    `${same} of ${requests} requests are answered alike.`,
    ...differences.flatMap(({ why, count: times, example }) => [
      `  ${count(times, 'request')}: ${why}`,
      `    ${example.request}: ${example.before}; now ${example.after}`,
    ]),
    '',
    'The old answers are those of our model of ingress-nginx, the new ones those of our model of Traefik: no real ingress-nginx was asked.',
    ...coverageLines(coverage),
  ];
  return asLines(lines);
}

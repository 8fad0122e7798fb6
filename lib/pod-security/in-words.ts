import type { PodSecurityProblem } from './problems';

/** Controls that a finding about a pod describes; of the others it lists the names. */
const MAX_DETAILED_CONTROLS = 3;

/** What the standards say of pods, as one finding. */
export function inWords(problems: readonly PodSecurityProblem[]): { readonly message: string; readonly hints: string } {
  const [shown, rest] = [problems.slice(0, MAX_DETAILED_CONTROLS), problems.slice(MAX_DETAILED_CONTROLS)];
  const more = rest.length === 0 ? '' : `; and ${rest.map(({ control }) => control).join(', ')}`;
  return {
    message: `${shown.map(({ message }) => message).join('; ')}${more}`,
    hints: [...new Set(shown.map(({ hint }) => hint))].join('; '),
  };
}

/** Where a finding about these problems stands, from the pod: the place itself if it is one. */
export function placeOf(problems: readonly PodSecurityProblem[]): string {
  const [path = '/spec', ...more] = problems.flatMap(({ paths }) => paths);
  return more.length === 0 ? path : '/spec';
}

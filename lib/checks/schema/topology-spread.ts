import { problemOfKey } from '../../manifest/names';
import { listAt, mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';
import { map, text } from './constraint-kinds';
import { constraints, isGiven } from './constraints';
import { labelSelector } from './label-selector';

const inPod = constraints({
  'topologySpreadConstraints.*': map((spread, say) => {
    const when = textAt(spread, 'whenUnsatisfiable');
    if (isGiven(spread, 'minDomains') && when !== 'DoNotSchedule') {
      say(`got minDomains with whenUnsatisfiable '${when}', expected 'DoNotSchedule'`, 'take it out', 'minDomains');
    }
    if (listAt(spread, 'matchLabelKeys').length > 0 && !isGiven(spread, 'labelSelector')) {
      say('got matchLabelKeys without labelSelector, expected both', 'write a labelSelector', 'matchLabelKeys');
    }
    if (textAt(spread, 'topologyKey') === '')
      say("got topologyKey '', expected a label of nodes", "for example 'kubernetes.io/hostname'", 'topologyKey');
  }),
  'topologySpreadConstraints.*.matchLabelKeys.*': text(problemOfKey, "write the key of one of the pods' labels"),
  'topologySpreadConstraints.*.labelSelector': labelSelector,
});

/** How evenly pods are spread over nodes. */
export const topologySpread = definePodRule({
  id: 'schema/topology-spread',
  severity: 'error',
  summary: 'topology spread constraints are complete and ask for each topology once',
  check({ spec, at }) {
    const reports: Report[] = [];
    for (const report of inPod(spec, `${at}/spec`)) reports.push(report);
    for (const report of twice(spec, `${at}/spec/topologySpreadConstraints`)) reports.push(report);
    return reports;
  },
});

function twice(spec: unknown, at: string): readonly Report[] {
  const reports: Report[] = [];
  const seen = new Set<string>();
  for (const [i, spread] of mapsAt(spec, 'topologySpreadConstraints').entries()) {
    const [key, when] = [textAt(spread, 'topologyKey') ?? '', textAt(spread, 'whenUnsatisfiable') ?? ''];
    const both = JSON.stringify([key, when]);
    if (seen.has(both))
      reports.push({ path: `${at}/${i}/topologyKey`, message: `got topologyKey '${key}' with '${when}' twice`, hint: 'keep one of them' });
    seen.add(both);
  }
  return reports;
}

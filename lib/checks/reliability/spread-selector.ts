import { at, mapsAt } from '../../manifest/read';
import { printSelector, readSelector, selects } from '../../manifest/selector';
import { definePodRule, type Report } from '../rule';

/** The scheduler counts only the pods that the selector selects: if these are not among them, any number of them may be on one node. */
export const spreadSelector = definePodRule({
  id: 'reliability/spread-selector',
  severity: 'warning',
  summary: 'a topology spread constraint selects the pods that it is part of',
  check({ spec, labels, at: pointer }) {
    const reports: Report[] = [];
    for (const [i, one] of mapsAt(spec, 'topologySpreadConstraints').entries()) {
      const selector = readSelector(at(one, 'labelSelector'));
      if (selector !== undefined && selects(selector, labels)) continue;
      const got =
        selector === undefined
          ? 'no labelSelector, which selects no pod'
          : `a labelSelector of ${printSelector(selector)}, which these pods don't have`;
      const own = Object.entries(labels).map(([key, value]) => `${key}: ${value}`);
      reports.push({
        path: `${pointer}/spec/topologySpreadConstraints/${i}${selector === undefined ? '' : '/labelSelector'}`,
        message: `got ${got}: these pods are not counted, and nothing spreads them`,
        hint: own.length === 0 ? 'select a label of these pods' : `select labels of these pods, which have ${own.slice(0, 3).join(', ')}`,
      });
    }
    return reports;
  },
});

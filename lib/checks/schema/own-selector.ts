import { mapAt, textsAt } from '../../manifest/read';
import { type Labels, printSelector, readSelector, selectorOfLabels, selects, selectsAll } from '../../manifest/selector';
import { pointer } from '../../manifest/tree';
import { defineRule, type Report } from '../rule';

/** A workload finds its pods by labels that it puts on them itself. */
export const ownSelector = defineRule({
  id: 'schema/own-selector',
  severity: 'error',
  summary: "a workload's selector selects the pods that it makes",
  kinds: ['apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'],
  check(manifest) {
    const reports: Report[] = [];
    const selector = readSelector(mapAt(manifest, 'spec').selector);
    if (selector === undefined) return reports;
    const at = '/spec/selector';
    if (selectsAll(selector)) {
      const message = 'got an empty selector, expected labels: it would select every pod of the namespace';
      reports.push({ path: at, message, hint: "write the labels of the pods' template as matchLabels" });
      return reports;
    }
    const labels = textsAt(manifest, 'spec', 'template', 'metadata', 'labels');
    // Null is an empty text here, not nothing.
    const none = Object.entries(mapAt(manifest, 'spec', 'selector', 'matchLabels')).find(
      ([key, value]) => value === null && labels[key] !== '',
    )?.[0];
    if (none === undefined && selects(selector, labels)) return reports;
    const wrong = none ?? Object.keys(selector.labels).find((key) => labels[key] !== selector.labels[key]);
    reports.push({
      path: wrong === undefined ? at : at + pointer(['matchLabels', wrong]),
      message: `got selector ${printSelector(selector)}, which does not select the pods' labels ${printLabels(labels)}`,
      hint: 'put the labels of the selector on the template',
    });
    return reports;
  },
});

function printLabels(labels: Labels): string {
  return Object.keys(labels).length > 0 ? printSelector(selectorOfLabels(labels)) : '(none)';
}

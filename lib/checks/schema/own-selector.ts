import type { Manifest } from '../../manifest/manifest';
import { at, mapAt, textsAt } from '../../manifest/read';
import { type Labels, printSelector, readSelector, type Selector, selectorOfLabels, selects, selectsAll } from '../../manifest/selector';
import { isMap, pointer } from '../../manifest/tree';
import { defineRule, type Report } from '../rule';

/** A workload finds its pods by labels that it puts on them itself. */
export const ownSelector = defineRule({
  id: 'schema/own-selector',
  severity: 'error',
  summary: "a workload's selector selects the pods that it makes",
  kinds: ['ReplicationController', 'apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet'],
  check(manifest) {
    const reports: Report[] = [];
    if (manifest.kind === 'ReplicationController' && !isMap(at(manifest, 'spec', 'template'))) {
      return [{ path: '/spec', message: 'got no template, expected that of the pods', hint: 'write it' }];
    }
    const selector = selectorOf(manifest);
    if (selector === undefined) {
      const isBare =
        manifest.kind === 'ReplicationController' && Object.keys(textsAt(manifest, 'spec', 'template', 'metadata', 'labels')).length === 0;
      const message = 'got no selector, and a template without labels, which would be its selector';
      return isBare ? [{ path: '/spec', message, hint: 'put labels on the template' }] : reports;
    }
    const place = '/spec/selector';
    if (selectsAll(selector)) {
      const message = 'got an empty selector, expected labels: it would select every pod of the namespace';
      reports.push({ path: place, message, hint: "write the labels of the pods' template as matchLabels" });
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
      path: wrong === undefined ? place : place + pointer(['matchLabels', wrong]),
      message: `got selector ${printSelector(selector)}, which does not select the pods' labels ${printLabels(labels)}`,
      hint: 'put the labels of the selector on the template',
    });
    return reports;
  },
});

/** A ReplicationController has plain labels, and takes those of its template where it has none. */
function selectorOf(manifest: Manifest): Selector | undefined {
  const { selector } = mapAt(manifest, 'spec');
  if (manifest.kind !== 'ReplicationController') return readSelector(selector);
  const labels = textsAt(manifest, 'spec', 'selector');
  return Object.keys(labels).length === 0 ? undefined : selectorOfLabels(labels);
}

function printLabels(labels: Labels): string {
  return Object.keys(labels).length > 0 ? printSelector(selectorOfLabels(labels)) : '(none)';
}

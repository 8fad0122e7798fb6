import { thereIs } from '../../manifest/count';
import { kindKey } from '../../manifest/identity';
import { at, listAt } from '../../manifest/read';
import { readSelector, selects } from '../../manifest/selector';
import { defineRule, NOTHING } from '../rule';

/** Without a node that announces them the addresses are assigned, but unreachable. */
export const announcingNodes = defineRule({
  id: 'reference/announcing-nodes',
  severity: 'error',
  summary: 'a node of the lab is among those that are to announce addresses',
  requires: 'lab',
  kinds: ({ loadBalancer }) => Object.keys(loadBalancer?.part.announcedFrom ?? {}),
  check(object, { lab, loadBalancer }) {
    const field = loadBalancer?.part.announcedFrom?.[kindKey(object)];
    if (field === undefined || lab === undefined) return NOTHING;
    const written = at(object, 'spec', field);
    const selectors = (Array.isArray(written) ? listAt(object, 'spec', field) : [written]).flatMap((one) => readSelector(one) ?? []);
    if (selectors.length === 0 || lab.nodes.some(({ labels }) => selectors.some((selector) => selects(selector, labels)))) return NOTHING;
    return [
      {
        path: `/spec/${field}`,
        message: 'no node of the lab has the labels that it selects, so none announces anything',
        hint: thereIs(lab.nodes.map(({ name }) => name)),
      },
    ];
  },
});

import { mapsAt, textAt } from '../../manifest/read';
import { defineRule, type Report } from '../rule';
import { diffsOnServer, mayApplyOnServer } from './server-side';

/** The API server puts both in; a comparison that does not ask it finds them missing every time. */
export const claimTemplateKind = defineRule({
  id: 'gitops/claim-template-kind',
  severity: 'warning',
  aboutDifferences: true,
  summary: 'a volumeClaimTemplate has its apiVersion and kind, so that Argo CD finds no difference',
  kinds: 'apps/StatefulSet',
  check(statefulSet, cluster) {
    const reports: Report[] = [];
    if (!mayApplyOnServer(cluster) || diffsOnServer(cluster)) return reports;
    for (const [i, template] of mapsAt(statefulSet, 'spec', 'volumeClaimTemplates').entries()) {
      if (textAt(template, 'kind') !== undefined && textAt(template, 'apiVersion') !== undefined) continue;
      reports.push({
        path: `/spec/volumeClaimTemplates/${i}`,
        message: 'without apiVersion and kind Argo CD, applying server-side, shows the StatefulSet as permanently OutOfSync',
        hint: "add 'apiVersion: v1' and 'kind: PersistentVolumeClaim'",
      });
    }
    return reports;
  },
});

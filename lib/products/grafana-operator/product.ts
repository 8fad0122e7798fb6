import { defineProduct } from '../define-product';
import { OPERATOR_OBJECT } from '../operators';
import { writesOthers } from '../rows';

const GROUP = 'grafana.integreatly.org';

/** The Grafana operator. */
export const grafanaOperator = defineProduct({
  name: 'grafana-operator',
  title: 'the Grafana operator',
  facts: [
    {
      summary: 'a GrafanaDashboard may be in a ConfigMap and in a GrafanaFolder, both of its namespace',
      source: 'https://grafana.github.io/grafana-operator/docs/api/',
      versions: 'v5',
      read: '2026-11-29',
    },
    {
      summary: 'a Grafana makes a Deployment and a Service',
      source: 'https://github.com/grafana/grafana-operator/tree/master/controllers/reconcilers/grafana',
      versions: 'v5',
      read: '2026-11-29',
    },
  ],
  hosts: [{ kind: 'grafana.integreatly.org/GrafanaDatasource', path: 'spec.datasource.url' }],
  references: [
    {
      rule: OPERATOR_OBJECT,
      to: 'ConfigMap',
      hint: 'write it',
      guessedMissing: writesOthers,
      places: [{ from: [`${GROUP}/GrafanaDashboard`], path: 'spec.configMapRef.name', emptyIsNone: true }],
    },
    {
      rule: OPERATOR_OBJECT,
      to: `${GROUP}/GrafanaFolder`,
      hint: 'write it',
      guessedMissing: writesOthers,
      places: [
        { from: [`${GROUP}/GrafanaDashboard`, `${GROUP}/GrafanaAlertRuleGroup`], path: 'spec.folderRef', emptyIsNone: true },
        { from: [`${GROUP}/GrafanaFolder`], path: 'spec.parentFolderRef', emptyIsNone: true },
      ],
    },
  ],
  kinds: { passiveGroups: [GROUP], workloads: [`${GROUP}/Grafana`] },
});

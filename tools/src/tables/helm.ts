import type { Table } from '../table.ts';

const failurePolicy = 'one of: abort reinstall retry';
const serverSide = 'one of: true false auto';
const valuesSecrets = [{ name: 'string', keys: ['string'], ignoreUpdates: 'boolean' }] as const;

const profile = { 'type!': 'string', localhostProfile: 'string' } as const;
const seLinuxOptions = { user: 'string', role: 'string', type: 'string', level: 'string' } as const;
const windowsOptions = {
  gmsaCredentialSpec: 'string',
  gmsaCredentialSpecName: 'string',
  hostProcess: 'boolean',
  runAsUserName: 'string',
} as const;

/** What the security context of a pod and that of a container share. */
const security = {
  appArmorProfile: profile,
  seccompProfile: profile,
  seLinuxOptions,
  windowsOptions,
  runAsUser: 'integer',
  runAsGroup: 'integer',
  runAsNonRoot: 'boolean',
} as const;

/** helm.cattle.io of k3s by version and kind, checked against helm-controller v0.17.7. No package on npm has it. */
export const helm = {
  v1: {
    HelmChart: {
      spec: {
        chart: 'string',
        chartContent: 'string',
        version: 'string',
        repo: 'string',
        repoCA: 'string',
        repoCAConfigMap: { name: 'string' },
        authSecret: { name: 'string' },
        authPassCredentials: 'boolean',
        dockerRegistrySecret: { name: 'string' },
        insecureSkipTLSVerify: 'boolean',
        plainHTTP: 'boolean',
        targetNamespace: 'string',
        createNamespace: 'boolean',
        set: { '*': 'intstr' },
        values: 'any',
        valuesContent: 'string',
        valuesSecrets,
        bootstrap: 'boolean',
        takeOwnership: 'boolean',
        forceConflicts: 'boolean',
        serverSide,
        failurePolicy,
        driver: 'one of: secret configmap',
        timeout: 'string',
        backOffLimit: 'integer',
        helmVersion: 'string',
        jobImage: 'string',
        podSecurityContext: {
          ...security,
          fsGroup: 'integer',
          fsGroupChangePolicy: 'string',
          seLinuxChangePolicy: 'string',
          supplementalGroups: ['integer'],
          supplementalGroupsPolicy: 'string',
          sysctls: [{ 'name!': 'string', 'value!': 'string' }],
        },
        securityContext: {
          ...security,
          allowPrivilegeEscalation: 'boolean',
          capabilities: { add: ['string'], drop: ['string'] },
          privileged: 'boolean',
          procMount: 'string',
          readOnlyRootFilesystem: 'boolean',
        },
      },
    },
    HelmChartConfig: {
      spec: {
        failurePolicy,
        forceConflicts: 'boolean',
        serverSide,
        values: 'any',
        valuesContent: 'string',
        valuesSecrets,
      },
    },
  },
} as const satisfies Record<string, Record<string, Table>>;

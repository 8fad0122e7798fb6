import { gatewayChanges } from './gateway.ts';
import type { Added, Additions } from './parse-dts.ts';
import type { Table } from './table.ts';

/** Go's packages, as the declarations' exported names begin. */
const ARGO_CD = 'IComGithubArgoprojArgoCdV3PkgApisApplicationV1alpha1';
const CERT_MANAGER = 'IComGithubCertManagerCertManagerPkgApisCertmanagerV1';
const ACME = 'IComGithubCertManagerCertManagerPkgApisAcmeV1';
const TRAEFIK = 'IComGithubTraefikTraefikV3PkgProviderKubernetesCrdTraefikioV1alpha1';

const OCI_GENERATOR: Added = { alike: { oci: 'git' } };

/**
 * Fields of releases that are newer than the newest packages on npm. Without them a manifest that the server takes would be refused.
 * e2e/schemas compares with the CRDs of these releases; a field that a package has by now is an error here.
 */
export const additions: Additions = {
  // The package is of Argo CD 3.3.9; these are in 3.6.1.
  ...fields(ARGO_CD, {
    ApplicationSource: { tagPrefix: 'string' },
    ApplicationSourceDirectory: { disableExtensionFilter: 'boolean' },
    AppProjectSpec: {
      sourceIntegrity: {
        'git!': { 'policies!': [{ 'gpg!': { 'keys!': ['string'], 'mode!': 'string' }, 'repos!': [{ 'url!': 'string' }] }] },
      },
    },
    SCMProviderGeneratorGitea: { excludeArchivedRepos: 'boolean' },
    SCMProviderGeneratorGithub: { excludeArchivedRepos: 'boolean' },
    SCMProviderGeneratorGitlab: { includeArchivedRepos: 'boolean' },
    SyncSource: { repoURL: 'string' },
    SyncWindow: { syncOverrun: 'boolean' },
  }),
  [`${ARGO_CD}ApplicationSetGenerator`]: OCI_GENERATOR,
  [`${ARGO_CD}ApplicationSetNestedGenerator`]: OCI_GENERATOR,

  // The package is of cert-manager 1.20.2.
  ...fields(CERT_MANAGER, {
    CertificateSpec: {
      renewal: {
        policy: 'one of: RenewBefore Disabled',
        windows: [{ 'cron!': 'string', timezone: 'string', 'windowDuration!': 'string' }],
      },
    },
    VaultAuth: {
      aws: {
        iamRoleArn: 'string',
        mountPath: 'string',
        region: 'string',
        'role!': 'string',
        serviceAccountRef: { audiences: ['string'], 'name!': 'string' },
        vaultHeaderValue: 'string',
      },
    },
    VenafiIssuer: { ngts: { 'credentialsRef!': { 'name!': 'string' }, tokenEndpoint: 'string', 'tsgID!': 'string', url: 'string' } },
  }),
  ...fields(ACME, { ACMEChallengeSolver: { waitInsteadOfSelfCheck: 'string' } }),

  ...gatewayChanges,

  // The package is of Traefik 3.7.1.
  ...fields(TRAEFIK, { ErrorPage: { errorRequestHeaders: ['string'] } }),
};

function fields(prefix: string, types: Readonly<Record<string, Table>>): Additions {
  return Object.fromEntries(Object.entries(types).map(([name, table]) => [prefix + name, { fields: table }]));
}

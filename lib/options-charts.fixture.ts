/** Products that are installed from charts, and distributions, with every option. */
import { CertManager, ExternalSecrets, K0s, Kubeadm, LocalPath, Longhorn, MicroK8s, Rke2 } from '.';
import { every } from './options-every.fixture';

/** What a function is given. */
type Given<F extends (...given: never) => unknown> = Readonly<Parameters<F>>;

const version = {
  kubeadm: ['v1.33.2', { schedulableControlPlanes: true }],
  k0s: ['v1.33.2+k0s.1', { schedulableControlPlanes: true }],
} as const;

export const CHARTS = {
  'K0s.version': every<Given<typeof K0s.version>>()(
    () => [version.k0s],
    (place, given) => place.anyLab(K0s.version(...given)),
  ),
  'Kubeadm.version': every<Given<typeof Kubeadm.version>>()(
    () => [version.kubeadm],
    (place, given) => place.anyLab(Kubeadm.version(...given)),
  ),
  'MicroK8s.version': every<Given<typeof MicroK8s.version>>()(
    () => [['v1.33.2']],
    (place, given) => place.anyLab(MicroK8s.version(...given)),
  ),
  'Rke2.version': every<Given<typeof Rke2.version>>()(
    () => [['v1.33.2+rke2r1']],
    (place, given) => place.anyLab(Rke2.version(...given)),
  ),
  'CertManager.release': every<Given<typeof CertManager.release>>()(
    () => [[{ namespace: 'certificates', version: 'v1.18.2', values: { replicaCount: 2, extraArgs: ['--v=2'] } }]],
    (place, given) => place.lab({ products: [CertManager.release(...given)] }),
  ),
  'ExternalSecrets.release': every<Given<typeof ExternalSecrets.release>>()(
    () => [[{ namespace: 'secrets', version: '0.20.4', values: { replicaCount: 2 } }]],
    (place, given) => place.lab({ products: [ExternalSecrets.release(...given)] }),
  ),
  'Longhorn.release': every<Given<typeof Longhorn.release>>()(
    () => [
      [
        {
          default: false,
          replicas: 2,
          dataPath: '/var/mnt/longhorn',
          version: '1.10.0',
          values: { persistence: { reclaimPolicy: 'Retain' } },
        },
      ],
    ],
    (place, given) => place.lab({ storage: [LocalPath.present(), Longhorn.release(...given)] }),
  ),
} as const;

/** Products that are installed from charts, with every option. */
import { CertManager, ExternalSecrets, LocalPath, Longhorn } from '.';
import { every } from './options-every.fixture';

/** What a function is given. */
type Given<F extends (...given: never) => unknown> = Readonly<Parameters<F>>;

export const CHARTS = {
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

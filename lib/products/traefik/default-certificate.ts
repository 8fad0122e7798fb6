import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { TlsStore } from '../../../imports/traefik.io';
import { lateCrd } from '../../apps/helm-release/late-crd';
import type { AppChart } from '../../lab/app-chart';

/** Traefik's certificate for hosts that have none: the TLSStore of that name, wherever it is. @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/crd/tls/tlsstore/ */
export function defaultCertificate(scope: Construct, app: AppChart, secret: string): ApiObject {
  return new ApiObject(
    scope,
    'tls-store',
    TlsStore.manifest({
      metadata: { name: 'default', namespace: app.appNamespace, ...lateCrd(app, 'traefik.io') },
      spec: { defaultCertificate: { secretName: secret } },
    }),
  );
}

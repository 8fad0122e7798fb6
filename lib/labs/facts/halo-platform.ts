import { onlyOn } from './cluster';
import { at, listAt } from './dist-reader';
import { env, fromSomeSecret, maybe } from './env';
import {
  absent,
  asSet,
  containerPort,
  httpProbe,
  matching,
  mounts,
  namespaceLabels,
  oneOf,
  orDefault,
  rules,
  servicePort,
  someResources,
} from './expected';
import type { Facts } from './facts';

/** Namespace platform of halo: Keycloak as it is planned, and its Postgres. */
export function platform(halo: Facts): void {
  halo.fact('Namespace', undefined, 'platform', { 'metadata.labels': namespaceLabels({ name: 'platform' }) });
  const managed = [9000, 'management'];
  const slow = { delay: 30, period: 10, timeout: 'any', failures: 'any' } as const;
  halo.fact('Deployment', 'platform', 'keycloak', {
    'spec.replicas': orDefault(1),
    'spec.selector': { matchLabels: { app: 'keycloak' } },
    'spec.template.metadata.labels.app': 'keycloak',
    'spec.template.spec (placement)': onlyOn('thor'),
    'spec.template.spec.containers.length': 1,
    'spec.template.spec.containers[0].name': 'keycloak',
    'spec.template.spec.containers[0].image': matching(/^quay\.io\/keycloak\/keycloak:26\.0(\.\d+)?$/),
    'spec.template.spec.containers[0].command': absent,
    'spec.template.spec.containers[0].args': ['start'],
    'spec.template.spec.containers[0].ports': asSet(
      { name: 'http', containerPort: 8080, protocol: 'TCP' },
      { name: 'management', containerPort: 9000, protocol: 'TCP' },
    ),
    'spec.template.spec.containers[0].env': env({
      KC_DB: 'postgres',
      KC_DB_URL: 'jdbc:postgresql://keycloak-db:5432/keycloak',
      KC_HOSTNAME: 'auth.minilab',
      KC_PROXY_HEADERS: 'xforwarded',
      KC_HTTP_ENABLED: 'true',
      KC_HEALTH_ENABLED: 'true',
      KC_DB_USERNAME: fromSomeSecret,
      KC_DB_PASSWORD: fromSomeSecret,
      KC_BOOTSTRAP_ADMIN_USERNAME: fromSomeSecret,
      KC_BOOTSTRAP_ADMIN_PASSWORD: fromSomeSecret,
    }),
    'spec.template.spec.containers[0].livenessProbe': httpProbe('/health/live', managed, slow),
    'spec.template.spec.containers[0].readinessProbe': httpProbe('/health/ready', managed, slow),
    'spec.template.spec.containers[0].resources': someResources,
  });
  halo.fact('Service', 'platform', 'keycloak', {
    'spec.selector': { app: 'keycloak' },
    'spec.type': orDefault('ClusterIP'),
    'spec.ports': servicePort(80, 8080),
  });
  halo.fact('Ingress', 'platform', 'keycloak-ingress', {
    'spec.ingressClassName': 'traefik',
    'metadata.annotations["traefik.ingress.kubernetes.io/router.entrypoints"]': 'web',
    'spec.rules': rules('auth.minilab', ['/', 'keycloak', 80]),
    'spec.tls': absent,
  });
  halo.fact('StatefulSet', 'platform', 'keycloak-db', {
    'spec.replicas': orDefault(1),
    'spec.serviceName': 'keycloak-db',
    'spec.selector': { matchLabels: { app: 'keycloak-db' } },
    'spec.template.metadata.labels.app': 'keycloak-db',
    'spec.volumeClaimTemplates': absent,
    'spec.template.spec (placement)': onlyOn('thor'),
    'spec.template.spec.containers[0].name': 'postgres',
    'spec.template.spec.containers[0].image': oneOf('postgres:15', 'docker.io/library/postgres:15', 'docker.io/postgres:15'),
    'spec.template.spec.containers[0].ports': containerPort(5432, 'postgres'),
    'spec.template.spec.containers[0].env': env({
      POSTGRES_DB: 'keycloak',
      POSTGRES_USER: fromSomeSecret,
      POSTGRES_PASSWORD: fromSomeSecret,
      PGDATA: maybe('/var/lib/postgresql/data/pgdata'),
    }),
    'spec.template.spec (volume)': mounts('/var/lib/postgresql/data', { persistentVolumeClaim: { claimName: 'keycloak-db-pvc' } }),
    'spec.template.spec.containers[0].resources': someResources,
  });
  halo.fact('Service', 'platform', 'keycloak-db', {
    'spec.clusterIP': 'None',
    'spec.selector': { app: 'keycloak-db' },
    'spec.ports': servicePort(5432, 5432),
  });
  halo.fact('PersistentVolumeClaim', 'platform', 'keycloak-db-pvc', {
    'spec.accessModes': ['ReadWriteOnce'],
    'spec.resources': { requests: { storage: '1Gi' } },
    'spec.volumeName': absent,
  });

  halo.none('nothing says KC_PROXY=, start-dev or keycloak:latest', (lab) =>
    lab.objects.filter((o) => /name: KC_PROXY$|start-dev|keycloak:latest/m.test(o.text)).map((o) => o.path),
  );
  halo.holds('database user and password are said to be the same value on both sides', (lab) => {
    const entry = (kind: string, name: string, variable: string): string => {
      const ref = at(lab.find(kind, 'platform', name).body, `spec.template.spec.containers[0].env[${variable}].valueFrom.secretKeyRef`);
      const secret = listAt(lab.description, 'outside').find((o) => at(o, 'namespace') === 'platform' && at(o, 'name') === at(ref, 'name'));
      return `${at(ref, 'name')}/${at(ref, 'key')} ${JSON.stringify(at(secret, `keys["${at(ref, 'key')}"]`))}`;
    };
    const shared = (a: string, b: string): boolean => a === b || (a.split(' ')[1] === b.split(' ')[1] && /value|same/.test(a));
    expect(shared(entry('Deployment', 'keycloak', 'KC_DB_USERNAME'), entry('StatefulSet', 'keycloak-db', 'POSTGRES_USER'))).toBe(true);
    expect(shared(entry('Deployment', 'keycloak', 'KC_DB_PASSWORD'), entry('StatefulSet', 'keycloak-db', 'POSTGRES_PASSWORD'))).toBe(true);
  });
}

import fc, { type Arbitrary } from 'fast-check';
import type { ReadMap } from '../../lib/manifest/read';
import { isMap, type JsonMap } from '../../lib/manifest/tree';

/** A pod as it is sent: what the API would refuse for other reasons does not occur. */
export interface GeneratedPod {
  readonly annotations: Readonly<Record<string, string>>;
  readonly spec: ReadMap;
  /** Ephemeral containers that are added once it exists. */
  readonly ephemeral: readonly ReadMap[];
}

/** Mostly nothing, so that many pods break few rules. */
function seldom<T>(value: Arbitrary<T>): Arbitrary<T | undefined> {
  return fc.oneof({ weight: 11, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

/** Mostly this. */
function mostly<T, U>(usual: T, value: Arbitrary<U>): Arbitrary<T | U> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: value });
}

const one = fc.constantFrom;
const profile = one<JsonMap>({ type: 'RuntimeDefault' }, { type: 'Localhost', localhostProfile: 'p' }, { type: 'Unconfined' });
const seLinuxOptions = fc.record({
  type: one('', 'container_t', 'container_kvm_t', 'container_engine_t', 'spc_t'),
  user: mostly('', one('system_u')),
  role: mostly('', one('system_r')),
  level: one('s0'),
});
const added = one([], ['NET_BIND_SERVICE'], ['CHOWN', 'NET_BIND_SERVICE'], ['NET_ADMIN'], ['ALL'], ['net_bind_service']);

/** Settings that pods and containers have in common. */
const shared = {
  runAsUser: seldom(one(0, 1000)),
  appArmorProfile: seldom(profile),
  seLinuxOptions: seldom(seLinuxOptions),
};

/** A container's securityContext: half of them as restricted wants it, but for what comes by chance. */
function context(userNamespace: boolean): Arbitrary<JsonMap> {
  const good = fc.record({
    ...shared,
    privileged: seldom(fc.boolean()),
    allowPrivilegeEscalation: mostly<boolean | undefined, boolean | undefined>(false, one(true, undefined)),
    capabilities: fc.record({ drop: mostly(['ALL'], one(['all'], ['NET_RAW'], [])), add: mostly([], added) }),
    runAsNonRoot: seldom(fc.boolean()),
    seccompProfile: seldom(profile),
    procMount: userNamespace ? one('Unmasked', 'Default', undefined) : seldom(one('Default')),
  });
  const plain = fc.record({ ...shared, capabilities: seldom(fc.record({ add: added })), runAsNonRoot: seldom(fc.boolean()) });
  // The API has no container that is privileged and does not allow escalation.
  return fc
    .oneof({ weight: 3, arbitrary: good }, { weight: 1, arbitrary: plain })
    .map((made): JsonMap => ('privileged' in made && made.privileged ? { ...made, allowPrivilegeEscalation: undefined } : made));
}

const host = mostly(undefined, one('', '169.254.169.254'));
const handler = fc.oneof(
  host.map((name) => ({ httpGet: { port: 8080, host: name } })),
  host.map((name) => ({ tcpSocket: { port: 8080, host: name } })),
);
const probes = {
  livenessProbe: seldom(handler),
  readinessProbe: seldom(handler),
  startupProbe: seldom(handler),
  lifecycle: seldom(fc.record({ postStart: seldom(handler), preStop: seldom(handler) })),
};

/** A container. @param port that no other one has: host ports collide @param running so that it can have probes */
function container(name: string, port: number, userNamespace: boolean, running: boolean): Arbitrary<JsonMap> {
  const ports = one<JsonMap[]>([], [{ containerPort: port, protocol: 'TCP' }], [{ containerPort: port, hostPort: 0, protocol: 'TCP' }]);
  return fc.record({
    name: one(name),
    image: one('registry.example/app:1'),
    securityContext: fc.oneof({ weight: 9, arbitrary: context(userNamespace) }, { weight: 1, arbitrary: one(undefined) }),
    ports: mostly<JsonMap[], JsonMap[]>([], fc.oneof(ports, one<JsonMap[]>([{ containerPort: port, hostPort: port, protocol: 'TCP' }]))),
    ...(running ? probes : {}),
  });
}

const volumeSource = one<JsonMap>(
  ...[{}, { emptyDir: {} }, { configMap: { name: 'c' } }, { secret: { secretName: 's' } }, { persistentVolumeClaim: { claimName: 'c' } }],
  ...[{ hostPath: { path: '/' } }, { nfs: { server: 'nas', path: '/' } }, { csi: { driver: 'd.example' } }, { downwardAPI: {} }],
  ...[
    { image: { reference: 'registry.example/data:1' } },
    { iscsi: { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:a', lun: 0 } },
  ],
  ...[
    { fc: { targetWWNs: ['5'], lun: 0 } },
    { projected: { sources: [{ configMap: { name: 'c' } }] } },
    { rbd: { monitors: ['m'], image: 'i' } },
  ],
);
const sysctl = one(
  ...['kernel.shm_rmid_forced', 'net.ipv4.tcp_syncookies', 'net.ipv4.ip_local_reserved_ports', 'net.ipv4.tcp_keepalive_time'],
  ...[
    'net.ipv4.tcp_notsent_lowat',
    'net.ipv4.tcp_slow_start_after_idle',
    'net.ipv4.tcp_fin_timeout',
    'net.ipv4.tcp_rmem',
    'net.ipv4.tcp_wmem',
    'kernel.msgmax',
    'net.core.somaxconn',
  ],
);
const annotations = one<Readonly<Record<string, string>>>(
  ...['unconfined', 'runtime/default', 'localhost/p'].map((value) => ({ 'container.apparmor.security.beta.kubernetes.io/main': value })),
  ...['unconfined', 'docker/default', 'localhost/p'].map((value) => ({ 'seccomp.security.alpha.kubernetes.io/pod': value })),
  { 'container.seccomp.security.alpha.kubernetes.io/main': 'unconfined' },
);

function linux(userNamespace: boolean): Arbitrary<GeneratedPod> {
  const namespaces = { hostNetwork: seldom(fc.boolean()), hostPID: seldom(fc.boolean()), hostIPC: seldom(fc.boolean()) };
  const spec = fc.record<JsonMap>({
    os: seldom(one({ name: 'linux' })),
    ...(userNamespace ? { hostUsers: one(false) } : namespaces),
    securityContext: fc.record({
      ...shared,
      runAsNonRoot: mostly<boolean | undefined, boolean | undefined>(true, one(false, undefined)),
      seccompProfile: mostly<JsonMap | undefined, JsonMap | undefined>({ type: 'RuntimeDefault' }, fc.oneof(profile, one(undefined))),
      sysctls: mostly([], fc.uniqueArray(sysctl, { minLength: 1, maxLength: 2 })).map((names) =>
        names.map((name) => ({ name, value: '1' })),
      ),
    }),
    volumes: mostly<JsonMap[], JsonMap[]>([], fc.array(volumeSource, { minLength: 1, maxLength: 2 })).map((sources) =>
      sources.map((source, index) => ({ name: `v${index}`, ...source })),
    ),
    containers: fc.tuple(container('main', 8000, userNamespace, true)),
    initContainers: mostly<JsonMap[], JsonMap[]>(
      [],
      fc.oneof(
        fc.tuple(container('setup', 8001, userNamespace, false)),
        fc.tuple(container('sidecar', 8002, userNamespace, true).map((made) => ({ ...made, restartPolicy: 'Always' }))),
      ),
    ),
  });
  const debug = container('debug', 0, userNamespace, false).map(({ ports, ...made }) => made);
  const made = fc.record({ spec, annotations: mostly({}, annotations), ephemeral: mostly<JsonMap[], JsonMap[]>([], fc.tuple(debug)) });
  return made.map((pod) => ({ ...pod, spec: agreeing(settled(pod.spec), pod.annotations) }));
}

/** The kernel parameters of the node's own namespaces can't be set by a pod in them. */
function settled(spec: JsonMap): JsonMap {
  if (!spec.hostNetwork && !spec.hostIPC) return spec;
  return { ...spec, securityContext: isMap(spec.securityContext) ? { ...spec.securityContext, sysctls: [] } : undefined };
}

/** The API wants annotations and fields of profiles to say the same: with the one, the others are not there. */
function agreeing(spec: JsonMap, notes: Readonly<Record<string, string>>): JsonMap {
  if (Object.keys(notes).length === 0) return spec;
  const without: unknown = JSON.parse(
    JSON.stringify(spec, (key, value) => (key === 'appArmorProfile' || key === 'seccompProfile' ? undefined : value)),
  );
  return isMap(without) ? without : {};
}

/** Linux' settings do not occur; a host process is one in all containers, and in the node's network. */
const windows: Arbitrary<GeneratedPod> = fc
  .record({
    process: one('none', 'none', 'pod', 'containers'),
    named: fc.boolean(),
    pod: fc.record({ runAsNonRoot: mostly<boolean | undefined, boolean | undefined>(true, one(false, undefined)) }),
    main: fc.record({ runAsNonRoot: seldom(fc.boolean()) }),
  })
  .map(({ process, named, pod, main }) => {
    const hostProcess = { windowsOptions: { hostProcess: true } };
    return {
      annotations: {},
      ephemeral: [],
      spec: {
        ...(named ? { os: { name: 'windows' } } : {}),
        ...(process === 'none' ? {} : { hostNetwork: true }),
        securityContext: { ...pod, ...(process === 'pod' ? hostProcess : {}) },
        containers: [
          { name: 'main', image: 'registry.example/app:1', securityContext: { ...main, ...(process === 'containers' ? hostProcess : {}) } },
        ],
      },
    };
  });

/** Pods across every control, level and place. */
export const arbitraryPod: Arbitrary<GeneratedPod> = fc.oneof(
  { weight: 16, arbitrary: linux(false) },
  { weight: 3, arbitrary: linux(true) },
  { weight: 3, arbitrary: windows },
);

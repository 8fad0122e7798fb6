import type { Manifest } from '../../../manifest/manifest';
import { guarded, object, pod, type Question, type Row, type Verdict } from './row.fixture';

const GATE = ['schema/feature-gate'];
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/web';
const annotated = (name: string, spec: object, container: object) => pod(name, spec, container, { [ANNOTATION]: 'runtime/default' });
const profile = (type: string) => ({ securityContext: { appArmorProfile: { type } } });
const job = (name: string, annotations: object, spec: object): Manifest =>
  object('batch/v1', 'Job', name, {
    spec: {
      template: {
        metadata: { annotations },
        spec: { restartPolicy: 'Never', ...spec, containers: [{ name: 'web', image: 'registry.example.com/web:1.0' }] },
      },
    },
  });
const PROFILE = '/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1web';
const RULES = [{ action: 'Restart', exitCodes: { operator: 'In', values: [42] } }];
const FILE = {
  volumeMounts: [{ name: 'e', mountPath: '/e' }],
  env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'e', path: 'a.env', key: 'A' } } }],
};
const variable = (name: string, what: string, source: object, from: Question['from']): Question => ({
  what,
  manifest: pod(name, { volumes: [{ name: 'e', ...source }] }, FILE),
  field: '/spec/containers/0/env/0/valueFrom',
  from,
  rules: ['schema/env', 'schema/unknown-field'],
});
const unmasked = (name: string, what: string, spec: object, verdict: Verdict): Question => ({
  what,
  manifest: pod(name, spec, { securityContext: { procMount: 'Unmasked' } }),
  field: '/spec/containers/0/securityContext/procMount',
  from: { '1.33': verdict },
  rules: ['schema/security-context', 'schema/container'],
});
const toleration = (name: string, operator: string, value: string): Question => ({
  what: `${operator} ${value}`,
  manifest: pod(name, { tolerations: [{ key: 'a', operator, value, effect: 'NoSchedule' }] }),
  field: '/spec/tolerations/0/operator',
  from: { '1.33': 'refused' },
  rules: ['schema/value', 'schema/toleration'],
});
const sysctl = (name: string, sysctlName: string): Manifest =>
  guarded(pod(name, { securityContext: { sysctls: [{ name: sysctlName, value: '1' }] } }));

/** Pods and their containers. */
export const PODS: readonly Row[] = [
  {
    change: 'AppArmor by annotation',
    how: 'warned about; refused if the field of the container says another profile, and in a template also if that of the pod does',
    by: ['schema/deprecated', 'schema/container'],
    questions: [
      {
        what: 'an annotation alone',
        manifest: annotated('armor-1', {}, {}),
        field: PROFILE,
        from: { '1.33': 'warned' },
        rules: ['schema/deprecated'],
      },
      {
        what: 'another profile in the field of the container',
        manifest: annotated('armor-2', {}, profile('Unconfined')),
        field: '/spec/containers/0/securityContext/appArmorProfile',
        from: { '1.33': 'refused' },
        rules: ['schema/container'],
      },
      {
        what: 'another profile in the field of the pod',
        manifest: annotated('armor-3', profile('Unconfined'), {}),
        field: PROFILE,
        from: { '1.33': 'warned' },
        rules: ['schema/deprecated'],
      },
      {
        what: 'another profile in the field of the pod, in a template',
        manifest: job('armor-5', { [ANNOTATION]: 'runtime/default' }, profile('Unconfined')),
        field: '/spec/template/metadata/annotations/container.apparmor.security.beta.kubernetes.io~1web',
        names: /appArmorProfile/,
        from: { '1.33': 'refused' },
        rules: ['schema/container'],
      },
      {
        what: 'the field alone',
        manifest: pod('armor-4', {}, profile('RuntimeDefault')),
        field: PROFILE,
        from: { '1.33': 'taken' },
        rules: ['schema/deprecated'],
      },
    ],
    differs: 'the reference has it accepted where only the field of the pod differs: so it is of a Pod, of a template it is refused',
  },
  {
    change: 'user namespaces (`hostUsers: false`)',
    how: 'kept on all; refused beside `hostNetwork`, `hostPID` and `hostIPC`',
    by: ['schema/security-context'],
    questions: [
      {
        what: 'users of its own',
        manifest: pod('users-1', { hostUsers: false }),
        field: '/spec/hostUsers',
        from: { '1.33': 'taken' },
        rules: ['schema/security-context', 'schema/feature-gate'],
      },
      ...['hostNetwork', 'hostPID', 'hostIPC'].map(
        (key, i): Question => ({
          what: `beside ${key}`,
          manifest: pod(`users-${i + 2}`, { hostUsers: false, [key]: true }),
          field: `/spec/${key}`,
          from: { '1.33': 'refused' },
          rules: ['schema/security-context'],
        }),
      ),
    ],
  },
  {
    change: '`procMount: Unmasked`',
    how: 'kept on all, and refused without `hostUsers: false`',
    by: ['schema/security-context'],
    questions: [
      unmasked('proc-1', 'with the users of the node', {}, 'refused'),
      unmasked('proc-2', 'with users of its own', { hostUsers: false }, 'taken'),
    ],
  },
  {
    change: '`hostnameOverride` of a pod',
    how: 'dropped on 1.33 and 1.34, kept from 1.35',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'a name',
        manifest: pod('hostname-1', { hostnameOverride: 'a' }),
        field: '/spec/hostnameOverride',
        from: { '1.33': 'refused', '1.34': 'dropped', '1.35': 'taken' },
        rules: [...GATE, 'schema/unknown-field'],
      },
      ...[{ hostnameOverride: 'No' }, { hostnameOverride: 'a', hostNetwork: true }, { hostnameOverride: 'a'.repeat(65) }].map(
        (spec, i): Question => ({
          what: ['no host name', 'beside hostNetwork', 'a long one'][i] ?? '',
          manifest: pod(`hostname-${i + 2}`, spec),
          field: '/spec/hostnameOverride',
          from: { '1.33': 'refused', '1.34': 'dropped', '1.35': 'refused' },
          rules: [...GATE, 'schema/unknown-field', 'schema/pod'],
        }),
      ),
    ],
  },
  {
    change: '`restartPolicyRules` of a container',
    how: 'dropped on 1.34 with the `restartPolicy` beside them, kept from 1.35',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'with a policy',
        manifest: pod('restart-1', { restartPolicy: 'Never' }, { restartPolicy: 'Never', restartPolicyRules: RULES }),
        field: '/spec/containers/0/restartPolicyRules',
        from: { '1.33': 'refused', '1.34': 'dropped', '1.35': 'taken' },
        rules: [...GATE, 'schema/unknown-field'],
      },
      {
        what: 'with an operator that there is not',
        manifest: pod(
          'restart-3',
          { restartPolicy: 'Never' },
          { restartPolicy: 'Never', restartPolicyRules: [{ action: 'Restart', exitCodes: { operator: 'Maybe', values: [1] } }] },
        ),
        field: '/spec/containers/0/restartPolicyRules',
        names: /exitCodes\.operator|restartPolicyRules/,
        from: { '1.33': 'refused', '1.34': 'dropped', '1.35': 'refused' },
        rules: [...GATE, 'schema/unknown-field', 'schema/container'],
      },
      {
        what: 'with an action that there is not',
        manifest: pod(
          'restart-4',
          { restartPolicy: 'Never' },
          { restartPolicy: 'Never', restartPolicyRules: [{ action: 'Sleep', exitCodes: { operator: 'In', values: [1] } }] },
        ),
        field: '/spec/containers/0/restartPolicyRules',
        from: { '1.33': 'refused', '1.34': 'dropped', '1.35': 'refused' },
        rules: [...GATE, 'schema/unknown-field', 'schema/container'],
      },
      {
        what: 'the policy of a container',
        manifest: pod('restart-2', { restartPolicy: 'Never' }, { restartPolicy: 'Always' }),
        field: '/spec/containers/0/restartPolicy',
        from: { '1.33': 'refused', '1.34': 'dropped', '1.35': 'taken' },
        rules: [...GATE, 'schema/container', 'schema/restart-policy', 'schema/value'],
      },
    ],
  },
  {
    change: '`fileKeyRef` of a variable',
    how: 'refused up to 1.34, taken from 1.35',
    by: ['schema/env'],
    questions: [
      variable('file-1', 'of an emptyDir', { emptyDir: {} }, { '1.33': 'refused', '1.35': 'taken' }),
      variable('file-2', 'of another volume', { configMap: { name: 'a' } }, { '1.33': 'refused' }),
    ],
  },
  {
    change: '`lifecycle.stopSignal` of a container',
    how: 'dropped on 1.37 too, unless a feature gate is on',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'a signal',
        manifest: pod('signal-1', { os: { name: 'linux' } }, { lifecycle: { stopSignal: 'SIGUSR1' } }),
        field: '/spec/containers/0/lifecycle/stopSignal',
        from: { '1.33': 'dropped' },
        rules: GATE,
      },
    ],
  },
  {
    change: '`schedulingGroup` of a pod',
    how: 'not known up to 1.35, dropped from 1.36',
    by: ['schema/unknown-field', 'schema/feature-gate'],
    questions: [
      {
        what: 'a group',
        manifest: pod('group-1', { schedulingGroup: { podGroupName: 'a' } }),
        field: '/spec/schedulingGroup',
        from: { '1.33': 'refused', '1.36': 'dropped' },
        rules: [...GATE, 'schema/unknown-field'],
      },
    ],
  },
  {
    change: '`resources` of a pod as a whole',
    how: 'dropped on 1.33, kept from 1.34; limits below those of a container refused',
    by: ['schema/feature-gate', 'schema/resources', 'homelab plan'],
    questions: [
      {
        what: 'limits',
        manifest: pod('level-1', { resources: { limits: { cpu: '1' } } }),
        field: '/spec/resources',
        from: { '1.33': 'dropped', '1.34': 'taken' },
        rules: GATE,
      },
      {
        what: 'limits below those of a container',
        manifest: pod('level-2', { resources: { limits: { cpu: '1' } } }, { resources: { limits: { cpu: '2' } } }),
        field: '/spec/resources',
        from: { '1.33': 'dropped', '1.34': 'refused' },
        rules: [...GATE, 'schema/resources'],
      },
    ],
    tests: ['lib/schedule'],
  },
  {
    change: 'a resize of a running pod',
    how: 'from 1.33; beyond what a node has refused from 1.36',
    by: [],
    questions: [
      {
        what: 'what a resize restarts',
        manifest: pod('resize-1', {}, { resizePolicy: [{ resourceName: 'cpu', restartPolicy: 'NotRequired' }] }),
        field: '/spec/containers/0/resizePolicy',
        from: { '1.33': 'taken' },
        rules: ['schema/feature-gate', 'schema/unknown-field'],
      },
    ],
    silent: 'a resize is a request to a running pod, not a manifest; `homelab plan` counts what a manifest requests',
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/resize-container-resources/',
  },
  {
    change: '`resourceClaims` of a pod, with `claims` of a container',
    how: 'dropped on 1.33, kept from 1.34',
    by: ['schema/feature-gate'],
    questions: [
      {
        what: 'a claim of a device',
        manifest: pod('claims-1', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }] }, { resources: { claims: [{ name: 'a' }] } }),
        field: '/spec/resourceClaims',
        from: { '1.33': 'dropped', '1.34': 'taken' },
        rules: GATE,
      },
    ],
  },
  {
    change: 'tolerations with `Lt` and `Gt`',
    how: 'refused on 1.37 too, unless a feature gate is on',
    by: ['schema/value', 'schema/toleration'],
    questions: [toleration('tolerate-1', 'Lt', '5'), toleration('tolerate-2', 'Gt', '5'), toleration('tolerate-3', 'Gt', 'five')],
    differs: 'the reference has them from 1.36: servers of 1.36 and 1.37 refuse them by default, with a list of operators that has them',
  },
  {
    change: 'Pod Security: `/proc` unmasked and users of their own at baseline; two more sysctls',
    how: 'from 1.35; from 1.37',
    by: ['security/pod-security'],
    questions: [
      {
        what: '/proc at baseline',
        manifest: guarded(pod('standard-1', { hostUsers: false }, { securityContext: { procMount: 'Unmasked' } })),
        field: '/spec/containers/0/securityContext/procMount',
        from: { '1.33': 'refused', '1.35': 'taken' },
        rules: ['security/pod-security'],
      },
      ...['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat'].map(
        (name, i): Question => ({
          what: name,
          manifest: sysctl(`standard-${i + 2}`, name),
          field: '/spec/securityContext/sysctls/0/name',
          names: /violates PodSecurity .*sysctl/,
          from: { '1.33': 'refused', '1.37': 'taken' },
          rules: ['security/pod-security'],
        }),
      ),
      {
        what: 'a sysctl that is allowed since long',
        manifest: sysctl('standard-4', 'net.ipv4.tcp_syncookies'),
        field: '/spec/securityContext/sysctls/0/name',
        from: { '1.33': 'taken' },
        rules: ['security/pod-security'],
      },
    ],
    tests: ['e2e/pod-security'],
  },
];

import { podSecurityProblems } from './problems';

const own = { hostUsers: false };
const container = (securityContext: object) => ({ containers: [{ name: 'web', securityContext }] });
const safe = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, seccompProfile: { type: 'RuntimeDefault' } };
const sysctl = (name: string) => ({ ...container(safe), securityContext: { sysctls: [{ name, value: '1' }] } });

/** Asked of servers 1.36 and 1.37 with each enforce-version. */
test.each<[string, object, 'baseline' | 'restricted', number, string[], number, string[]]>([
  ['/proc unmasked', { ...own, ...container({ procMount: 'Unmasked' }) }, 'baseline', 34, ['procMount'], 35, []],
  ['/proc unmasked, with the users of the node', container({ procMount: 'Unmasked' }), 'baseline', 34, ['procMount'], 37, ['procMount']],
  [
    '/proc unmasked',
    { ...own, ...container({ ...safe, runAsNonRoot: true, procMount: 'Unmasked' }) },
    'restricted',
    34,
    ['procMount'],
    37,
    ['procMount_restricted'],
  ],
  ['as root', { ...own, ...container({ ...safe, runAsUser: 0 }) }, 'restricted', 34, ['runAsNonRoot', 'runAsUser'], 35, []],
  ['runAsNonRoot: false', { ...own, ...container({ ...safe, runAsNonRoot: false }) }, 'restricted', 34, ['runAsNonRoot'], 35, []],
  [
    'as root, with the users of the node',
    container({ ...safe, runAsUser: 0 }),
    'restricted',
    34,
    ['runAsNonRoot', 'runAsUser'],
    37,
    ['runAsNonRoot', 'runAsUser'],
  ],
  ['net.ipv4.tcp_notsent_lowat', sysctl('net.ipv4.tcp_notsent_lowat'), 'baseline', 36, ['sysctls'], 37, []],
  ['net.ipv4.tcp_slow_start_after_idle', sysctl('net.ipv4.tcp_slow_start_after_idle'), 'baseline', 36, ['sysctls'], 37, []],
  ['another sysctl', sysctl('net.core.somaxconn'), 'baseline', 36, ['sysctls'], 37, ['sysctls']],
])('%s', (_, spec, level, before, older, since, newer) => {
  const controls = (minor: number) => podSecurityProblems({ ...spec }, {}, level, minor).map(({ control }) => control);
  expect([controls(before), controls(since)]).toEqual([older, newer]);
});

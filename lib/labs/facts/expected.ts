import { at, type DistLab, type DistObject, listAt, mapAt } from './dist-reader';

/** What is expected where labs.md does not prescribe one spelling: `holds` fails as a jest expectation. */
export interface Check {
  readonly summary: string;
  readonly holds: (value: unknown, object: DistObject, lab: DistLab) => void;
}

const check = (summary: string, holds: Check['holds']): Check => ({ summary: summary, holds });

/** The field is not written. */
export const absent = check('absent', (value) => expect(value).toBeUndefined());

/** The field is written, whatever it is. */
export const present = check('present', (value) => expect(value).toBeDefined());

/** Absent means the API's default. */
export const orDefault = (expected: unknown): Check =>
  check(`${JSON.stringify(expected)} or not written`, (value) => expect(value ?? expected).toEqual(expected));

/** One of several spellings. */
export const oneOf = (...spellings: readonly unknown[]): Check =>
  check(spellings.map((s) => JSON.stringify(s)).join(' or '), (value) => expect(spellings).toContainEqual(value));

export const matching = (pattern: RegExp): Check => check(String(pattern), (value) => expect(value).toMatch(pattern));

/** A list whose order means nothing. */
export const asSet = (...elements: readonly unknown[]): Check =>
  check(`in any order ${JSON.stringify(elements)}`, (value) => {
    expect(sorted(Array.isArray(value) ? value : [value])).toEqual(sorted(elements));
  });

/** A map that has at least these. */
export const including = (expected: Readonly<Record<string, unknown>>): Check =>
  check(`at least ${JSON.stringify(expected)}`, (value) => expect(value).toEqual(expect.objectContaining(expected)));

/** A Namespace's labels: exactly these; labels of Pod Security admission may stand beside them. */
export const namespaceLabels = (expected: Readonly<Record<string, string>>): Check =>
  check(JSON.stringify(expected), (value) => {
    const labels = Object.entries((value ?? {}) as Record<string, unknown>).filter(
      ([key]) => !key.startsWith('pod-security.kubernetes.io/'),
    );
    expect(Object.fromEntries(labels)).toEqual(expected);
  });

/** `resources('100m/128Mi', '500m/256Mi')`: exactly requests and limits of cpu/memory. */
export function resources(requests: string, limits: string): object {
  const of = (text: string): object => ({ cpu: text.split('/')[0], memory: text.split('/')[1] });
  return { requests: of(requests), limits: of(limits) };
}

/** Requests and limits of cpu and memory are written; how much is the lab's choice. */
export const someResources = check('requests and limits of cpu and memory', (value) => {
  for (const path of ['requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'])
    expect([path, at(value, path)]).toEqual([path, expect.any(String)]);
});

/** Figures as labs.md writes them: delay, period, timeout, failures; 'any' where it leaves them open, absent for the API's default. */
export interface ProbeFigures {
  readonly delay: number;
  readonly period: number;
  readonly timeout?: number | 'any';
  readonly failures?: number | 'any';
}

/** An httpGet probe with these effective figures (a written default and an absent one are the same). */
export const httpProbe = (path: string, port: number | readonly (number | string)[], figures: ProbeFigures): Check =>
  check(`GET ${path} ${port} ${Object.values(figures).join('/')}`, (value) => {
    expect([port].flat()).toContain(at(value, 'httpGet.port'));
    expect(at(value, 'httpGet.path')).toBe(path);
    expect(at(value, 'httpGet.scheme') ?? 'HTTP').toBe('HTTP');
    expectFigures(value, figures);
  });

/** An exec probe; `sh -c` around the command is the same command. */
export const execProbe = (command: string, figures: ProbeFigures): Check =>
  check(`exec ${command} ${Object.values(figures).join('/')}`, (value) => {
    const written = listAt(value, 'exec.command').join(' ');
    expect(written.replace(/^(\/bin\/)?sh -c /, '')).toBe(command);
    expectFigures(value, figures);
  });

function expectFigures(probe: unknown, { delay, period, timeout = 1, failures = 3 }: ProbeFigures): void {
  const effective = (field: string, byDefault: number): unknown => at(probe, field) ?? byDefault;
  expect({ delay: effective('initialDelaySeconds', 0), period: effective('periodSeconds', 10) }).toEqual({ delay, period });
  if (timeout !== 'any') expect({ timeout: effective('timeoutSeconds', 1) }).toEqual({ timeout });
  if (failures !== 'any') expect({ failures: effective('failureThreshold', 3) }).toEqual({ failures });
  expect(effective('successThreshold', 1)).toBe(1);
}

/** One container port; without a name any name will do. */
export const containerPort = (port: number, name?: string): Check =>
  check(`one port ${port} ${name ?? '(any name)'} TCP`, (value) => {
    expect(value).toHaveLength(1);
    const expected = { containerPort: port, protocol: 'TCP' };
    expect(at(value, '[0]')).toEqual(name === undefined ? expect.objectContaining(expected) : { ...expected, name });
  });

/** A Service's only port: targetPort is a number, or absent when it is the port itself. */
export const servicePort = (port: number, targetPort: number, more: { readonly name?: string; readonly nodePort?: number } = {}): Check =>
  check(`one port ${port} -> ${targetPort} ${Object.values(more).join(' ')}`, (value) => {
    expect(value).toHaveLength(1);
    const written = mapAt(value, '[0]');
    const name = more.name === undefined ? {} : { name: more.name };
    const { name: anyName, ...rest } = written;
    expect({
      ...rest,
      ...(more.name === undefined ? {} : { name: anyName }),
      targetPort: written.targetPort ?? written.port,
    }).toEqual({
      port,
      targetPort,
      protocol: 'TCP',
      ...name,
      ...(more.nodePort === undefined ? {} : { nodePort: more.nodePort }),
    });
  });

/** An Ingress's rules: one host (undefined: none at all), Prefix paths in any order, Services by port number. */
export const rules = (host: string | undefined, ...paths: readonly (readonly [path: string, service: string, port: number])[]): Check =>
  check(`${host ?? 'no host'} ${paths.map(([path, service, port]) => `${path} -> ${service}:${port}`).join(', ')}`, (value) => {
    expect(value).toHaveLength(1);
    const { http, ...rest } = mapAt(value, '[0]');
    expect(rest).toEqual(host === undefined ? {} : { host });
    expect(sorted(listAt(http, 'paths'))).toEqual(
      sorted(paths.map(([path, name, number]) => ({ path, pathType: 'Prefix', backend: { service: { name, port: { number } } } }))),
    );
  });

/** A pod spec whose first container mounts that source there. */
export const mounts = (mountPath: string, source: Readonly<Record<string, unknown>>, volumeName?: string): Check =>
  check(`${mountPath} from ${volumeName ?? ''} ${JSON.stringify(source)}`, (spec) => {
    const mount = listAt(spec, 'containers[0].volumeMounts').find((m) => at(m, 'mountPath') === mountPath);
    expect(mount).toBeDefined();
    expect(at(mount, 'subPath')).toBeUndefined();
    const { name, ...written } = mapAt(spec, `volumes[${String(at(mount, 'name'))}]`);
    expect(written).toEqual(source);
    if (volumeName !== undefined) expect(name).toBe(volumeName);
  });

/** Elements in an order of their own. */
export function sorted(list: readonly unknown[]): readonly unknown[] {
  return [...list].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );
}

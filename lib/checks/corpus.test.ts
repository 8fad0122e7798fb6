import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLab } from '../lab/complete';
import type { LabDescription } from '../lab/description';
import { isManifest, kindKey, printIdentity } from '../manifest/identity';
import { readText } from '../source/read-text';
import { checkLab } from './check-lab';
import { PAGE_LAB } from './page-lab';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

const FOLDER = join(__dirname, 'corpus');
const FILES = readdirSync(FOLDER);

/** The pages' lab, with what a cluster has on which all of the corpus runs. */
const LAB = completeLab({
  ...PAGE_LAB,
  ingress: { ...PAGE_LAB.ingress, hostNetwork: false },
  externals: [
    ...(PAGE_LAB.externals ?? []),
    { kind: 'CustomResources', group: 'external-secrets.io', by: 'external-secrets' },
    { kind: 'CustomResources', group: 'gateway.networking.k8s.io', by: 'hand' },
    { kind: 'IngressClass', name: 'nginx' },
    { kind: 'Namespace', name: 'monitoring' },
    { kind: 'Namespace', name: 'metallb-system' },
  ],
});

/** Cluster and problems of a file, and the warnings that it says it gets on a lab: `# warns: <rule> <object>: <reason>`. */
function read(file: string) {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const { documents, problems } = readText(file, text);
  return {
    manifests: documents.map(({ value }) => value).filter(isManifest),
    problems,
    expected: [...text.matchAll(/^# warns: (\S+ \S+ [^:\s]+): \S/gm)].map(([, what]) => what),
  };
}

function worse(file: string, lab?: LabDescription): readonly string[] {
  const { manifests } = read(file);
  const findings = checkLab(manifests, lab).findings.filter(({ severity }) => severity !== 'info');
  return findings.map(({ rule, severity, object, path, message }) => `${severity} ${rule} ${printIdentity(object)} ${path}: ${message}`);
}

test('the corpus is large: 200 documents of 60 kinds and more', () => {
  const manifests = FILES.flatMap((file) => read(file).manifests);
  expect(manifests.length).toBeGreaterThanOrEqual(200);
  expect(new Set(manifests.map(kindKey)).size).toBeGreaterThanOrEqual(60);
});

describe.each(FILES)('%s', (file) => {
  test('is read', () => {
    const { problems, manifests } = read(file);
    expect(problems).toEqual([]);
    expect(manifests).not.toEqual([]);
  });

  test('has no error and no warning where no lab is known', () => {
    expect(worse(file)).toEqual([]);
  });

  test('has no error on a lab that it fits, and only those warnings that it names', () => {
    const warned = worse(file, LAB).map((line) => line.replace(/^warning (\S+ \S+ \S+) .*$/, '$1'));
    expect(warned).toEqual(read(file).expected);
  });
});

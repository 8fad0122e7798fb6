/** docs/compared.md: the apps of examples/homelab in lines, beside what comes out and the same as values of bjw-s's app-template. */
import fs from 'node:fs';
import nodePath from 'node:path';
import { REPOSITORY } from './pages.fixture';

const FOLDER = 'examples/homelab';
/** Files that are several apps of the lab. */
const APPS: Readonly<Record<string, readonly string[]>> = {
  certificates: ['issuers', 'certificates'],
  pages: ['grafana', 'longhorn-page', 'argocd-page', 'nas'],
};
const SHOWN = 'vaultwarden';

/** An app in lines. */
export interface Compared {
  readonly app: string;
  readonly ours: number;
  /** Of the manifests. */
  readonly yaml: number;
  /** Of the values; undefined where the chart has nothing for it. */
  readonly values: number | undefined;
}

/** The apps in lines. @param files of the lab, as synthesis writes them */
export function compare(files: Readonly<Record<string, string>>): readonly Compared[] {
  const names = fs.readdirSync(nodePath.join(REPOSITORY, FOLDER, 'apps')).map((file) => file.replace('.ts', ''));
  return names.sort().map((app) => {
    const folders = APPS[app] ?? [app];
    const written = Object.entries(files).filter(([path]) => folders.some((folder) => path.startsWith(`${folder}/`)));
    const values = `${FOLDER}/compared/${app}.yaml`;
    return {
      app,
      ours: linesOf(read(`${FOLDER}/apps/${app}.ts`)),
      yaml: written.reduce((sum, [, text]) => sum + linesOf(text), 0),
      values: fs.existsSync(nodePath.join(REPOSITORY, values)) ? linesOf(read(values)) : undefined,
    };
  });
}

/** How many lines of ours stand for one of the values, in the middle of all apps. */
export function median(rows: readonly Compared[]): number {
  const ratios = rows.flatMap(({ ours, values }) => (values === undefined ? [] : [ours / values])).sort((a, b) => a - b);
  const [low = Number.NaN, high = low] = ratios.slice(Math.ceil(ratios.length / 2) - 1, Math.floor(ratios.length / 2) + 1);
  return (low + high) / 2;
}

/** The page. */
export function comparedPage(rows: readonly Compared[]): string {
  const table = rows.map(({ app, ours, yaml, values }) => {
    const [lines, ratio] = values === undefined ? ['–', '–'] : [values, (ours / values).toFixed(2)];
    return `| ${app} | ${ours} | ${yaml} | ${lines} | ${ratio} |`;
  });
  return `# The homelab beside Helm values

The apps of [examples/homelab](examples.md), file by file: lines of ours, of the manifests that come of them, and of the same app as values of [app-template](https://github.com/bjw-s-labs/helm-charts)
4.1, the chart that most homelabs write their apps with. In the middle of all apps, ${median(rows).toFixed(2)} lines of ours stand for one of the values. A test writes this page and fails when it is old.

Counted are lines that are neither empty nor a comment. Ours are as Biome formats them at 100 columns, their imports included. The values are written by the schema of the chart, a key a line, and leave out what it has by
default; volumes of the NAS are its inline ones. What the values can't say is not in them: namespaces, waivers, the Secrets to make by hand, host names for the LAN's DNS. What ours do beside: a name of a Service, a device, a
node or a certificate that is not there does not get written, and allowed connections follow from the names in \`env\`; the values have them by hand. \`backup\` has the function that dumps every database; the values
have these dumps app by app.

| file | ours | manifests | values | ours / values |
|---|---|---|---|---|
${table.join('\n')}

–: the chart has nothing for it.

## One of them: Vaultwarden

\`\`\`ts
${read(`${FOLDER}/apps/${SHOWN}.ts`).trimEnd()}
\`\`\`

\`\`\`yaml
${read(`${FOLDER}/compared/${SHOWN}.yaml`).trimEnd()}
\`\`\`
`;
}

function read(path: string): string {
  return fs.readFileSync(nodePath.join(REPOSITORY, path), 'utf8');
}

function linesOf(text: string): number {
  return text.split('\n').filter((line) => !/^\s*($|#|\/\/|\/\*\*|\*)/.test(line)).length;
}

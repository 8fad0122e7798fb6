import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import type { Cluster } from '../../cluster/cluster';
import type { LoadedConfig } from '../../config/load-config';
import type { LabDescription } from '../../lab/description';
import { closestMatch } from '../../manifest/closest-match';
import { clusterOf } from '../../products/cluster-of';
import type { Question } from '../../reach/question';
import { Reach } from '../../reach/reach';
import { namesHost } from '../../reach/resolve-url';
import { isFolder } from '../../source/read-paths';
import { CliError } from '../cli-error';
import { readDescription } from '../description-file';
import { type LabFiles, labOf, labsIn } from '../dist';

/** A lab that can be asked. */
export interface TracedLab {
  readonly files: LabFiles;
  /** Its lab.json. */
  readonly description: string;
  readonly reach: Reach;
  readonly cluster: Cluster;
}

/** The lab that a question is about: the named one, the only one, or the one that knows what is asked for. @throws CliError if there is none, or several */
export function labFor(question: Question | undefined, choice: TracedChoice): TracedLab {
  const { lab, manifests, dist } = choice;
  const names = lab === undefined && manifests === undefined && question && existsSync(dist) ? labsIn(dist) : [];
  if (!question || names.length < 2) return open(choice);
  return question.kind === 'request' ? byHost(names, question.request.url.hostname, choice) : byEnds(names, question, choice);
}

/** Where the lab is that is asked. */
export interface TracedChoice {
  /** Name of a lab, a folder, or a description. */
  readonly lab?: string | undefined;
  readonly manifests?: readonly string[] | undefined;
  readonly dist: string;
  readonly config?: LoadedConfig | undefined;
}

function open({ lab, manifests = [], dist, config }: TracedChoice): TracedLab {
  const isFile = lab !== undefined && (manifests.length > 0 || isDescription(lab));
  const paths = isFile || lab === undefined ? manifests : [lab];
  const files = labOf({ paths, lab: isFile ? lab : undefined, dist, config, partly: true });
  const cluster = clusterOf(
    files.manifests.map(({ manifest }) => manifest),
    files.description,
    { products: config?.products },
  );
  return { files, description: files.file ?? 'lab.json', reach: Reach.of(cluster), cluster };
}

function isDescription(path: string): boolean {
  return path.endsWith('.json') && existsSync(path) && !isFolder(path);
}

/** The descriptions will do: manifests are read of the lab that it is. */
function byHost(names: readonly string[], host: string, choice: TracedChoice): TracedLab {
  const { dist } = choice;
  const labs = names.map((name): readonly [string, LabDescription] => [name, readDescription(nodePath.join(dist, name, 'lab.json'))]);
  const knowing = labs.flatMap(([name, description]) => (namesHost(description, host) ? [name] : []));
  const only = onlyOne(knowing, `host '${host}'`);
  if (only !== undefined) return open({ ...choice, lab: only });
  const near = closestMatch(
    host,
    labs.flatMap(([, { hosts }]) => hosts.flatMap((one) => one.names)),
  );
  const hint = near ? `did you mean '${near}'?` : 'with --lab, routes for any host are asked as well';
  throw new CliError(`none of the labs in '${dist}' (${names.join(', ')}) knows host '${host}': ${hint}`);
}

function byEnds(names: readonly string[], question: Exclude<Question, { kind: 'request' }>, choice: TracedChoice): TracedLab {
  const { dist } = choice;
  const ends = question.kind === 'scrape' ? [question.target] : [question.connect.from, question.connect.to];
  const labs = names.map((name) => open({ ...choice, lab: name })).filter(({ reach }) => ends.every((end) => reach.knows(end)));
  const words = ends
    .flatMap((end) => ('name' in end ? `${end.namespace}/${end.name}` : 'node' in end ? `node ${end.node}` : []))
    .join(' and ');
  const only = onlyOne(
    labs.map(({ files }) => files.name),
    words,
  );
  const found = labs.find(({ files }) => files.name === only);
  if (found) return found;
  throw new CliError(`none of the labs in '${dist}' (${names.join(', ')}) has ${words}; with --lab, what is missing there is reported`);
}

function onlyOne(knowing: readonly string[], what: string): string | undefined {
  if (knowing.length > 1) throw new CliError(`which lab? ${knowing.join(', ')} have ${what}: choose one with --lab`);
  return knowing[0];
}

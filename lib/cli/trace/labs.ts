import { existsSync } from 'node:fs';
import nodePath from 'node:path';
import { nearest } from '../../manifest/nearest';
import { Objects } from '../../manifest/objects';
import { Reach } from '../../reach/reach';
import { CannotRun } from '../cannot-run';
import { type LabFiles, labsIn, readLab } from '../dist';
import type { Question } from './question';

/** A lab that can be asked. */
export interface TracedLab {
  readonly files: LabFiles;
  /** Its lab.json. */
  readonly description: string;
  readonly reach: Reach;
}

/** The lab that a question is about: the named one, the only one, or the one that knows what is asked for. @throws CannotRun if there is none, or several */
export function labFor(question: Question | undefined, lab: string | undefined, dist: string): TracedLab {
  const names = lab === undefined && question && existsSync(dist) ? labsIn(dist) : [];
  if (!question || names.length < 2) return open(lab, dist);
  const labs = names.map((name) => open(name, dist));
  const knowing = labs.filter(({ reach }) => knows(reach, question));
  const [only, ...others] = knowing;
  if (only === undefined) throw new CannotRun(unknown(labs, question, dist));
  if (others.length > 0) {
    const which = knowing.map(({ files }) => files.name).join(', ');
    throw new CannotRun(`which lab? ${wordsFor(question)} is in ${which}: choose one with --lab`);
  }
  return only;
}

function open(lab: string | undefined, dist: string): TracedLab {
  const files = readLab(lab, dist);
  const { description, manifests } = files;
  const objects = new Objects(
    manifests.map(({ manifest }) => manifest),
    description.runTimePods,
  );
  const folder = lab !== undefined && /[\\/]/.test(lab) ? nodePath.normalize(lab) : nodePath.join(dist, files.name);
  return { files, description: nodePath.join(folder, 'lab.json'), reach: Reach.of(objects, description) };
}

function knows(reach: Reach, question: Question): boolean {
  if (question.kind === 'request') return reach.namesHost(question.request.url.hostname);
  if (question.kind === 'scrape') return reach.knows(question.target);
  return reach.knows(question.connect.from) && reach.knows(question.connect.to);
}

function unknown(labs: readonly TracedLab[], question: Question, dist: string): string {
  const all = `of the labs in '${dist}' (${labs.map(({ files }) => files.name).join(', ')})`;
  if (question.kind !== 'request') return `none ${all} has ${wordsFor(question)}; with --lab it is told what is missing there`;
  const { hostname } = question.request.url;
  const hosts = labs.flatMap(({ files }) => files.description.hosts.flatMap(({ names }) => names));
  const near = nearest(hostname, hosts);
  return `none ${all} knows host '${hostname}': ${near ? `did you mean '${near}'?` : 'with --lab, routes for any host are asked as well'}`;
}

function wordsFor(question: Question): string {
  if (question.kind === 'request') return `host '${question.request.url.hostname}'`;
  if (question.kind === 'scrape') return `${question.target.namespace}/${question.target.name}`;
  const { from, to } = question.connect;
  return [from, to]
    .flatMap((end) => ('name' in end ? `${end.namespace}/${end.name}` : 'node' in end ? `node ${end.node}` : []))
    .join(' and ');
}

import type { ExistingSecretDescription } from './description';

/**
 * A line for bash that makes a Secret: each value that is not known is asked for, and is in no command, no history and no list of processes.
 * One line, since what is pasted after a question would be taken for its answer.
 * @see https://kubernetes.io/docs/tasks/configmap-secret/managing-secret-using-kubectl/
 */
export function createSecretLine({ namespace, name, type, labels, keys }: ExistingSecretDescription): string {
  const where = `${quoted(name)} --namespace ${quoted(namespace)}`;
  return [...createLines(keys, type, where), ...labelLines(labels, where)].join(' && ');
}

function createLines(keys: ExistingSecretDescription['keys'], type: string | undefined, where: string): readonly string[] {
  if (type === 'kubernetes.io/tls') return [`kubectl create secret tls ${where} --cert tls.crt --key tls.key`];
  const asked = new Map<string, Question>();
  const options = Object.entries(keys).map(([key, { value, same, lines = key === 'ssh-privatekey' }]) => {
    if (value !== undefined) return `--from-literal ${quoted(`${key}=${value}`)}`;
    const prompt = same ?? key;
    const question = asked.get(prompt) ?? { variable: `value${asked.size + 1}`, lines };
    asked.set(prompt, question);
    // A file ends with the end of a line, which the shell takes off what it reads.
    return `--from-file ${quoted(`${key}=`)}<(printf ${question.lines ? "'%s\\n'" : '%s'} "$${question.variable}")`;
  });
  const kind = type === undefined ? '' : ` --type ${type}`;
  return [
    ...[...asked].map(([prompt, question]) => ask(prompt, question)),
    [`kubectl create secret generic ${where}${kind}`, ...options].join(' '),
  ];
}

/** A value that is asked for. */
interface Question {
  /** Variable of the shell that holds it. */
  readonly variable: string;
  readonly lines: boolean;
}

function ask(prompt: string, { variable, lines }: Question): string {
  if (lines) return `echo ${quoted(`${prompt}, several lines; Ctrl-D on a line of its own ends it:`)} && ${variable}=$(cat)`;
  return `read -rsp ${quoted(`${prompt}: `)} ${variable} && echo`;
}

function labelLines(labels: ExistingSecretDescription['labels'], where: string): readonly string[] {
  if (labels === undefined) return [];
  const pairs = Object.entries(labels).map(([key, value]) => quoted(`${key}=${value}`));
  return [`kubectl label secret ${where} ${pairs.join(' ')}`];
}

/** A word of a shell. */
function quoted(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

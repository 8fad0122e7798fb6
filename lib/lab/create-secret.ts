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
  const asked = new Map<string, string>();
  const options = Object.entries(keys).map(([key, { value, same }]) => {
    if (value !== undefined) return `--from-literal ${quoted(`${key}=${value}`)}`;
    const prompt = same ?? key;
    const variable = asked.get(prompt) ?? `value${asked.size + 1}`;
    asked.set(prompt, variable);
    return `--from-file ${quoted(`${key}=`)}<(printf %s "$${variable}")`;
  });
  const kind = type === undefined ? '' : ` --type ${type}`;
  return [
    ...[...asked].map(([prompt, variable]) => `read -rsp ${quoted(`${prompt}: `)} ${variable} && echo`),
    [`kubectl create secret generic ${where}${kind}`, ...options].join(' '),
  ];
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

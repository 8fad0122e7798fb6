import type { Cluster } from '../../cluster/cluster';
import { EXECUTED } from '../../cluster/executed';
import type { Container, Pods } from '../../cluster/pods';
import { variablesIn, variablesOf } from '../../cluster/variables';
import { at, listAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** Programs that expand variables themselves. */
const SHELL =
  /(?:^|\/)(?:ba|da|a|z|k|c|fi)?sh$|(?:^|\/)(?:busybox|env|eval|su|sudo|gosu|envsubst|python\d*(?:\.\d+)?|perl|node|ruby|awk|pwsh|cmd\.exe)$/;
/** `$NAME`, `${NAME}` that is a whole argument, or the value of a flag. */
const VARIABLE = /^(?:[\w.-]+=)?["']?\$(?:\{([A-Z_][A-Z0-9_]*)\}|([A-Z_][A-Z0-9_]*))["']?$/;

/** A guess: some programs expand variables in their arguments themselves. */
export const shellVariable = definePodRule({
  id: 'reference/shell-variable',
  severity: 'warning',
  summary: 'a variable in a command, its arguments or a probe is written so that it is expanded',
  check(pods, cluster) {
    const reports: Report[] = [];
    for (const container of pods.containers) {
      for (const report of inCommand(container, pods, cluster)) reports.push(report);
      for (const report of inProbes(container, pods, cluster)) reports.push(report);
    }
    return reports;
  },
});

function inCommand(container: Container, pods: Pods, cluster: Cluster): readonly Report[] {
  const { spec, at: pointer } = container;
  const [command, args] = [listAt(spec, 'command'), listAt(spec, 'args')];
  if (![...command, ...args].some((text) => typeof text === 'string' && VARIABLE.test(text)) || isShell([...command, ...args])) return [];
  return (['command', 'args'] as const).flatMap((list) =>
    listAt(spec, list).flatMap((text, i) => {
      const name = nameIn(text);
      if (name === undefined || !isOwn(name, container, pods, cluster)) return [];
      return [
        {
          path: `${pointer}/${list}/${i}`,
          message: `${list} ${i} names $${name}, which only a shell expands, and none runs: the program gets the text unchanged`,
          hint: `write $(${name}), which Kubernetes expands`,
        },
      ];
    }),
  );
}

/** In the command of a probe Kubernetes expands variables only if their value is written in env itself. */
function inProbes(container: Container, pods: Pods, cluster: Cluster): readonly Report[] {
  return EXECUTED.flatMap((place) => {
    const way = place.split('.');
    const command = listAt(at(container.spec, ...way), 'exec', 'command');
    if (command.length === 0 || isShell(command)) return [];
    return command.flatMap((text, i): readonly Report[] => {
      const plain = nameIn(text);
      const [expression] = typeof text === 'string' ? variablesIn(text) : [];
      const known = variablesOf(cluster, pods).get(container);
      const isLost = expression !== undefined && known?.places.has(expression) === true && !known.values.has(expression);
      const name = isLost ? expression : plain;
      if (name === undefined || !isOwn(name, container, pods, cluster)) return [];
      return [
        {
          path: `${container.at}/${way.join('/')}/exec/command/${i}`,
          message: isLost
            ? `${place} names $(${name}), whose value is not written in env: it is not expanded there`
            : `${place} names $${name}, which only a shell expands, and none runs`,
          hint: `let a shell do it: command: [sh, -c, '… "$${name}"']`,
        },
      ];
    });
  });
}

function nameIn(text: unknown): string | undefined {
  const [, braced, plain] = (typeof text === 'string' && VARIABLE.exec(text)) || [];
  return braced ?? plain;
}

function isShell(words: readonly unknown[]): boolean {
  return words.some((word) => typeof word === 'string' && SHELL.test(word));
}

function isOwn(name: string, container: Container, pods: Pods, cluster: Cluster): boolean {
  const known = variablesOf(cluster, pods).get(container);
  return known !== undefined && (known.places.has(name) || known.imported.has(name));
}

import { EXECUTED } from '../../cluster/executed';
import { at, listAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** A program and its arguments in one text: no file has such a name. */
const LINE = /^[\w./-]+(?:\s+[^\s]+)+$/;

/** No shell splits a command into words: the kernel looks for a file with the whole text as its name. A guess, as a path may contain spaces. */
export const commandLine = definePodRule({
  id: 'reliability/command-line',
  severity: 'warning',
  summary: 'a command has its program and each argument as separate items',
  check(pods) {
    return pods.containers.flatMap(({ spec, at: pointer }) => [
      ...reportOf(listAt(spec, 'command'), `${pointer}/command`),
      ...EXECUTED.flatMap((place) => {
        const way = place.split('.');
        return reportOf(listAt(at(spec, ...way), 'exec', 'command'), `${pointer}/${way.join('/')}/exec/command`);
      }),
    ]);
  },
});

function reportOf([first]: readonly unknown[], path: string): readonly Report[] {
  if (typeof first !== 'string' || !LINE.test(first.trim())) return [];
  const hint = 'write each word as an item, or begin with sh, -c for what a shell is to read';
  return [{ path: `${path}/0`, message: 'the program and its arguments are one text: the kernel finds no file of that name', hint }];
}

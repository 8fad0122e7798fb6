import { textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** `C:\data` is of Windows; a variable is filled in before it is applied. */
const OTHER = /^(?:[A-Za-z]:|\\|\/)|[${<]/;

/** The server takes it, and no container is made: a runtime's specification wants the path from the root. */
export const workingDir = definePodRule({
  id: 'reliability/working-dir',
  severity: 'error',
  summary: 'the working directory of a container begins at its root',
  check: ({ containers }) =>
    containers.flatMap(({ spec, at }): readonly Report[] => {
      const written = textAt(spec, 'workingDir') ?? '';
      if (written === '' || OTHER.test(written)) return [];
      const bare = written.replace(/^(?:\.\/|~\/?)/, '');
      return [
        {
          path: `${at}/workingDir`,
          message: `got '${written}', expected a path that begins with '/': the container is not started`,
          hint: bare.length < written.length ? 'write it from the root' : `did you mean '/${bare}'?`,
        },
      ];
    }),
});

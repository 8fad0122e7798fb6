import { definePodRule } from '../rule';
import { insteadOf } from './missing';
import { unexpanded } from './variables';

/** A guess: a program or a shell may replace it itself. Variables of the image are not known to Kubernetes. */
export const variable = definePodRule({
  id: 'reference/variable',
  severity: 'warning',
  summary: 'a variable that env, command, args or subPathExpr name as $(NAME) is one of the container',
  check: (pods, cluster) =>
    unexpanded(pods, cluster).flatMap(({ name, text, later, known }) => {
      if (later) return [];
      const effect = text.kind === 'subPathExpr' ? 'the container does not start' : `the program gets the text '$(${name})'`;
      return {
        path: text.at,
        message: `${text.title} names $(${name}), which no variable of the container is called: ${effect}`,
        hint: insteadOf(
          name,
          [...known.places.keys(), ...known.imported].filter((one) => one !== name),
          'define it in env before this one',
        ),
      };
    }),
});

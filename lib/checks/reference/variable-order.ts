import { definePodRule } from '../rule';
import { unexpanded } from './variables';

/** The kubelet goes through env from above: what comes later is not there yet, and the text stays as it is written. */
export const variableOrder = definePodRule({
  id: 'reference/variable-order',
  severity: 'error',
  summary: 'a variable that another one names as $(NAME) is defined before it',
  check: (pods, cluster) =>
    unexpanded(pods, cluster).flatMap(({ name, text, later }) =>
      later
        ? {
            path: text.at,
            message: `${text.title} names $(${name}), which is defined after it: the program gets the text '$(${name})'`,
            hint: `move ${name} before it, or write $$(${name}) if the text itself is meant`,
          }
        : [],
    ),
});

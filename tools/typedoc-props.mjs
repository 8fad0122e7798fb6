import { Converter, ReflectionKind } from 'typedoc';

/** TypeDoc has no name for a parameter that is destructured; here that is always props. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter))
      if (parameter.name === '__namedParameters') parameter.name = 'props';
  });
}

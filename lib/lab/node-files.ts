import { GENERATED_MARKER } from '../manifest/generated-marker';
import { createSecretLine } from './create-secret';
import type { LoginDescription, OutsideDescription } from './description';

/** A file below `nodes/`: what is not a manifest. */
export interface NodeFile {
  readonly path: string;
  readonly content: string;
}

/** A registry's login in a file for a node: the placeholders, which are filled there. */
export function loginPlaceholders({ user, password }: LoginDescription): object {
  return { username: `\${${user}}`, password: `\${${password}}` };
}

/** The list, for people, of what must exist outside git. Names only. */
export function outsideFile(outside: readonly OutsideDescription[]): readonly NodeFile[] {
  if (outside.length === 0) return [];
  return [
    {
      path: 'outside-git.txt',
      content: `${[GENERATED_MARKER, "# What must exist outside git, made by hand. Values are in nobody's repository.", ...outside.flatMap(lines)].join('\n')}\n`,
    },
  ];
}

function lines(need: OutsideDescription): readonly string[] {
  switch (need.kind) {
    case 'Secret':
      return [
        '',
        `Secret ${need.namespace}/${need.name}: ${need.why}`,
        ...Object.entries(need.keys).map(
          ([key, { value, same }]) => `  ${key}${value === undefined ? '' : ` = ${value}`}${same === undefined ? '' : `  (the ${same})`}`,
        ),
        ...(need.labels
          ? [
              `  labels: ${Object.entries(need.labels)
                .map(([k, v]) => `${k}=${v}`)
                .join(', ')}`,
            ]
          : []),
        `  $ ${createSecretLine(need)}`,
      ];
    case 'Placeholders':
      return ['', `${need.names.join(', ')}: ${need.why}`, ...need.files.map((file) => `  in nodes/${file}`)];
    case 'Credential':
      return ['', `${need.of}: ${need.why}`];
  }
}

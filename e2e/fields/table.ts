import type { Answered } from './ask';
import { GATES, NOT_SAID } from './gates';

/** What a server does that its OpenAPI documents don't say, as schemas/server-side.json has it. */
export interface ServerSide {
  /** Fields that it drops, with the feature gate that would keep them; `Kind Type.field` where only that kind's are dropped. */
  readonly dropped: Readonly<Record<string, string | null>>;
  /** Fields that OpenAPI requires and it does not. */
  readonly optional: readonly string[];
}

const TEMPLATES = 'template';

/** What the objects here do not show: of two versions of a definition, only the one that is stored has to say so. */
const ALSO_OPTIONAL: readonly string[] = ['V1CustomResourceDefinitionVersion.storage'];

/** The table of a version. */
export function tableOf(answers: readonly Answered[]): ServerSide {
  const dropped = keysOf(answers, 'set', 'dropped', isImplied(answers));
  const optional = keysOf(answers, 'without', 'optional', isImplied(answers));
  return {
    dropped: Object.fromEntries(dropped.filter((key) => !(fieldOf(key) in NOT_SAID)).map((key) => [key, gateOf(fieldOf(key))])),
    optional: [...new Set([...optional, ...ALSO_OPTIONAL])].sort(),
  };
}

function gateOf(field: string): string | null {
  const gate = GATES[field];
  if (gate === undefined) throw new Error(`no gate of ${field}: add it to gates.ts`);
  return gate;
}

function fieldOf(key: string): string {
  return key.replace(/^\S+ /, '');
}

/** Fields with an outcome: by themselves if they have it in every kind, else once for each kind that has it. */
function keysOf(
  answers: readonly Answered[],
  how: Answered['how'],
  what: string,
  implied: (answer: Answered) => boolean,
): readonly string[] {
  const by = new Map<string, Answered[]>();
  for (const answer of answers) {
    if (answer.how !== how || implied(answer)) continue;
    const known = by.get(answer.field);
    if (known) known.push(answer);
    else by.set(answer.field, [answer]);
  }
  return [...by]
    .flatMap(([field, all]) => {
      const having = all.filter((one) => one.what === what);
      if (having.length === all.length || having.some(({ context }) => context === TEMPLATES)) return having.length > 0 ? [field] : [];
      return having.map(({ context }) => `${context} ${field}`);
    })
    .sort();
}

/** Whether what an answer is about is below a field that was dropped. */
function isImplied(answers: readonly Answered[]): (answer: Answered) => boolean {
  const dropped = answers.filter(({ how, what }) => how === 'set' && what === 'dropped');
  const places = new Set(dropped.map(({ context, keys }) => `${context} ${JSON.stringify(keys)}`));
  return ({ context, keys, how }) => {
    const lengths = Array.from({ length: how === 'set' ? keys.length : keys.length + 1 }, (_, i) => i);
    return lengths.some((length) => places.has(`${context} ${JSON.stringify(keys.slice(0, length))}`));
  };
}

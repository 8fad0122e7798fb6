import type { ErrorObject } from 'ajv';
import { nearest } from '../manifest/nearest';
import { isConfidentialInLab } from '../secrets/places';
import { hidden, quoteKey, short } from '../secrets/quote';

/** More would not be read before the first are mended. */
const MOST = 3;
/** Says what JSON Schema finds wrong with a lab's description: where, what was got, what was expected. @param errors with `verbose` */
export function describeErrors(errors: readonly ErrorObject[]): string {
  const said = [...new Set(judged(errors).map(sentenceOf))];
  const more = said.length - MOST;
  return `${said.slice(0, MOST).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

/** What may have one of several forms is judged by the nearest of them: errors of the others say nothing. */
function judged(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath);
  const choiceOf = ({ instancePath: path }: ErrorObject) => choices.find((choice) => path === choice || path.startsWith(`${choice}/`));
  return [
    ...errors.filter((error) => choiceOf(error) === undefined),
    ...choices.flatMap((choice) => ofNearestForm(errors.filter((error) => error.keyword !== 'anyOf' && choiceOf(error) === choice))),
  ];
}

/** The form is told by its `kind`, where it has one; else the one with the fewest errors is meant. */
function ofNearestForm(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const forms = new Map<string, ErrorObject[]>();
  for (const error of errors) {
    const [form = ''] = /^#\/definitions\/[^/]+/.exec(error.schemaPath) ?? [];
    forms.set(form, [...(forms.get(form) ?? []), error]);
  }
  const kinds = errors.filter(({ keyword, instancePath }) => ['const', 'enum'].includes(keyword) && instancePath.endsWith('/kind'));
  const [first] = kinds;
  const right = [...forms.values()].filter((form) => !form.some((error) => kinds.includes(error)));
  if (right.length === 0 && first) return [{ ...first, keyword: 'enum', params: { allowedValues: kinds.flatMap(allowed) } }];
  return right.reduce((best, form) => (form.length < best.length ? form : best));
}

function sentenceOf(error: ErrorObject): string {
  const { instancePath, keyword, params, message, data } = error;
  const where = instancePath === '' ? '' : `${instancePath} `;
  if (keyword === 'required') return `${where}lacks '${params.missingProperty}'`;
  if (keyword === 'additionalProperties') return `${where}has ${quoteKey(String(params.additionalProperty))}, ${expectedKey(error)}`;
  return `${where}got ${quote(data, instancePath)}, expected ${expected(error) ?? message?.replace(/^must /, 'what must ')}`;
}

/** A map or list may hold anything. */
function quote(value: unknown, path: string): string {
  const place = path
    .split('/')
    .slice(1)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  const isOpen = typeof value !== 'object' && !isConfidentialInLab(place);
  return isOpen ? short(JSON.stringify(value) ?? 'nothing') : hidden(value);
}

function expectedKey({ params, parentSchema }: ErrorObject): string {
  const keys = Object.keys(parentSchema?.properties ?? {}).filter((key) => key !== '$schema' && key !== 'generatedBy');
  const meant = nearest(String(params.additionalProperty), keys);
  return meant === undefined ? `expected only ${keys.join(', ')}` : `did you mean '${meant}'?`;
}

function expected(error: ErrorObject): string | undefined {
  const { keyword, params } = error;
  if (keyword === 'enum' || keyword === 'const')
    return allowed(error)
      .map((one) => `'${one}'`)
      .join(' or ');
  if (keyword === 'type') return `${/^[aeiou]/.test(params.type) ? 'an' : 'a'} ${params.type}`;
  if (keyword === 'pattern') return exampleOf(error) ?? `the form ${params.pattern}`;
  if (keyword === 'minimum' || keyword === 'maximum') return `${params.comparison} ${params.limit}`;
  return keyword === 'minItems' ? `at least ${params.limit}` : undefined;
}

/** Descriptions of fields have examples, which are easier to read than patterns. */
function exampleOf({ parentSchema }: ErrorObject): string | undefined {
  const [, example] = /[Ff]or example `([^`]+)`/.exec(String(parentSchema?.description)) ?? [];
  return example === undefined ? undefined : `one like '${example}'`;
}

function allowed({ params }: ErrorObject): readonly unknown[] {
  return params.allowedValues ?? [params.allowedValue];
}

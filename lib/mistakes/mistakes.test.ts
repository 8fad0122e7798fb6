/** Plausible mistakes, area by area: each is an error of the compiler, a refusal of a construct or a finding, and says what to do instead. */
import { ApiObject } from 'cdk8s';
import * as library from '..';
import { synthesizeInMemory } from '../testing';
import { AREAS } from './index.fixture';
import { LAB_OF_MISTAKES } from './mistake.fixture';

const LIBRARY: Readonly<Record<string, unknown>> = { ...library, ApiObject };
const NAMES = Object.keys(LIBRARY);

/** Errors and warnings about the lab with that code at its end. @throws what constructs throw */
function findings(code: string) {
  const program = new Function('root', ...NAMES, `${LAB_OF_MISTAKES.replaceAll(' as const', '')}${code}`);
  const labs = synthesizeInMemory((root) => program(root, ...NAMES.map((name) => LIBRARY[name])));
  return labs.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, message, hint }) => ({ rule, said: `${message}. ${hint}` }));
}

function refusal(code: string): string {
  try {
    findings(code);
  } catch (error) {
    if (error instanceof library.ConfigurationError) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

test('the lab itself has one finding, which its local volume explains', () => {
  expect(findings('').map(({ rule }) => rule)).toEqual(['schedule/drain']);
});

test('there are at least fifteen of each area', () => {
  expect(Object.entries(AREAS).filter(([, { length }]) => length < 15)).toEqual([]);
});

describe.each(Object.entries(AREAS))('%s', (_, mistakes) => {
  const said = mistakes.filter(([, by]) => by !== 'compiler');
  test.each(said.length > 0 ? said : [['', 'nothing', ''] as const])('%s', (code, by, expected) => {
    if (by === 'nothing') return;
    if (by === 'refused') expect(refusal(code)).toContain(expected);
    else expect(findings(code)).toContainEqual({ rule: by, said: expect.stringContaining(expected) });
  });
});

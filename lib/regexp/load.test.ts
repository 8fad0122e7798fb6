import { readdirSync } from 'node:fs';
import nodePath from 'node:path';
import { check } from '../cli/check/check';
import { readGroups } from '../cli/check/groups';
import { goRegExp } from './go-regexp';

/** Loading it takes longer than checking a small lab. */
jest.mock('re2js', () => {
  throw new Error('re2js is loaded');
});

const DIST = nodePath.join(__dirname, '../../dist');

test.each(readdirSync(DIST))('lab %s is checked without loading the other engine', (lab) => {
  const { findings, objects } = check(readGroups([nodePath.join(DIST, lab)], undefined));
  expect(objects).toBeGreaterThan(0);
  expect(findings.filter(({ message }) => message.includes('re2js'))).toEqual([]);
  expect(findings.filter(({ rule }) => rule === 'schema/pattern-not-evaluated')).toEqual([]);
});

test('which a pattern that needs it would show', () => {
  expect(() => goRegExp('^(a|a){40}b$')).toThrow('re2js is loaded');
});

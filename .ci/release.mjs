#!/usr/bin/env node
// Whether a tag may be released: it names the version, the changelog knows it, and package.json names the repository that the release comes
// from, which npm compares with the provenance.
import { readFileSync } from 'node:fs';

const { GITHUB_REF_NAME: tag, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = process.env;
const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const heading = readFileSync('CHANGELOG.md', 'utf8')
  .split('\n')
  .find((line) => line.startsWith(`## [${version}] - `));
const date = heading?.slice(`## [${version}] - `.length);
const address = `git+${server}/${name}.git`;

const wrong = [
  tag === `v${version}` ? '' : `the tag: got ${tag}, expected v${version}, the version in package.json`,
  /^\d{4}-\d\d-\d\d$/.test(date ?? '') ? '' : `CHANGELOG.md: got ${date ?? 'no heading'} for ${version}, expected its date`,
  repository?.url === address ? '' : `repository in package.json: got ${repository?.url}, expected ${address}`,
].filter((line) => line !== '');
for (const line of wrong) console.error(`error: ${line}`);
process.exitCode = wrong.length > 0 ? 1 : 0;

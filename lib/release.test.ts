import { spawnSync } from 'node:child_process';
import nodePath from 'node:path';
import { REPOSITORY, temporaryFolder, writeFiles } from './readme.fixture';

// Starts processes, which takes long on a busy machine.
jest.setTimeout(60_000);

const folder = temporaryFolder();
const ADDRESS = 'git+https://github.com/me/labs.git';

/** Whether `.ci/release.mjs` lets a tag through, on GitHub, in the repository me/labs. */
function release(tag: string, heading: string, url: string) {
  writeFiles(folder, {
    'package.json': JSON.stringify({ version: '1.2.3', repository: { type: 'git', url } }),
    'CHANGELOG.md': `# Changelog\n\n${heading}\n`,
  });
  const env = { GITHUB_REF_NAME: tag, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'me/labs' };
  const { status, stderr } = spawnSync(process.execPath, [nodePath.join(REPOSITORY, '.ci/release.mjs')], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  return { status, stderr };
}

test('a tag, a changelog and an address that agree', () => {
  expect(release('v1.2.3', '## [1.2.3] - 2026-11-28', ADDRESS)).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['v1.2.4', '## [1.2.3] - 2026-11-28', ADDRESS, 'the tag: got v1.2.4, expected v1.2.3, the version in package.json'],
  ['v1.2.3', '## [1.2.3] - unreleased', ADDRESS, 'CHANGELOG.md: got unreleased for 1.2.3, expected its date'],
  ['v1.2.3', '## [1.2.2] - 2026-11-28', ADDRESS, 'CHANGELOG.md: got no heading for 1.2.3, expected its date'],
  [
    'v1.2.3',
    '## [1.2.3] - 2026-11-28',
    'git+https://git.example.com/a.git',
    `repository in package.json: got git+https://git.example.com/a.git, expected ${ADDRESS}`,
  ],
])('%s, %s, %s: %s', (tag, heading, url, message) => {
  expect(release(tag, heading, url)).toEqual({ status: 1, stderr: `error: ${message}\n` });
});

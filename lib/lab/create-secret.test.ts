import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import nodePath from 'node:path';
import { temporaryFolder } from '../readme.fixture';
import { createSecretLine } from './create-secret';
import type { ExistingSecretDescription } from './description';

const folder = temporaryFolder();

const NEED = { kind: 'Secret', namespace: 'notes', name: 'notes-login', why: 'login' } as const;

test.each<[what: string, need: Partial<ExistingSecretDescription>, lines: readonly string[]]>([
  [
    'a known value is written, others are asked for',
    { keys: { user: { value: 'notes' }, password: {} } },
    [
      "read -rsp 'password: ' value1 && echo",
      'kubectl create secret generic notes-login --namespace notes --from-literal user=notes --from-file password=<(printf %s "$value1")',
    ],
  ],
  [
    'a value that keys share is asked for once',
    { keys: { a: { same: 'password of the database' }, b: { same: 'password of the database' } } },
    [
      "read -rsp 'password of the database: ' value1 && echo",
      'kubectl create secret generic notes-login --namespace notes --from-file a=<(printf %s "$value1") --from-file b=<(printf %s "$value1")',
    ],
  ],
  [
    'a type and labels',
    { keys: { 'ssh-privatekey': {} }, type: 'kubernetes.io/ssh-auth', labels: { app: 'notes' } },
    [
      "echo 'ssh-privatekey, several lines; Ctrl-D on a line of its own ends it:' && value1=$(cat)",
      `kubectl create secret generic notes-login --namespace notes --type kubernetes.io/ssh-auth --from-file ssh-privatekey=<(printf '%s\\n' "$value1")`,
      'kubectl label secret notes-login --namespace notes app=notes',
    ],
  ],
  [
    'a certificate, of files',
    { keys: { 'tls.crt': {}, 'tls.key': {} }, type: 'kubernetes.io/tls' },
    ['kubectl create secret tls notes-login --namespace notes --cert tls.crt --key tls.key'],
  ],
])('%s', (_, need, lines) => {
  expect(createSecretLine({ ...NEED, keys: {}, ...need })).toBe(lines.join(' && '));
});

test('bash gives kubectl what was typed, whatever is in it, and nothing of it is an argument', () => {
  const keys = { user: { value: "o'hara $(touch pwned)" }, password: {} };
  fs.writeFileSync(
    nodePath.join(folder, 'kubectl'),
    '#!/usr/bin/env bash\nprintf "%s\\n" "$@" >"$LOG"\nfor one; do case $one in password=*) cat "$(cut -d= -f2 <<<"$one")" >"$LOG.value" ;; esac; done\n',
    { mode: 0o755 },
  );
  const log = nodePath.join(folder, 'log');
  const env = { PATH: `${folder}:${process.env.PATH}`, LOG: log };
  const typed = "hun'ter \\ 2 $(touch pwned)";
  execFileSync('bash', ['-c', createSecretLine({ ...NEED, keys })], {
    cwd: folder,
    env,
    input: `${typed}\n`,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  expect(fs.readFileSync(`${log}.value`, 'utf8')).toBe(typed);
  const given = fs.readFileSync(log, 'utf8');
  expect(given).toContain("user=o'hara $(touch pwned)\n");
  expect(given).not.toContain('hun');
  expect(fs.existsSync(nodePath.join(folder, 'pwned'))).toBe(false);
});

test('bash runs the line for a value of several lines: it keeps them, and the end of the last', () => {
  const log = nodePath.join(folder, 'lines');
  const env = { PATH: `${folder}:${process.env.PATH}`, LOG: log };
  const key = '-----BEGIN KEY-----\n  a\\n "b" $(touch pwned)\n-----END KEY-----\n';
  execFileSync('bash', ['-c', createSecretLine({ ...NEED, keys: { password: { lines: true } } })], { cwd: folder, env, input: key });
  expect(fs.readFileSync(`${log}.value`, 'utf8')).toBe(key);
  expect(fs.existsSync(nodePath.join(folder, 'pwned'))).toBe(false);
});

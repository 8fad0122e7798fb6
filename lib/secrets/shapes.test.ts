import { secretIn } from './shapes';

/** As many characters as a token has, all kinds of them; made here so that nothing in this file looks like one. */
function letters(count: number, alphabet = 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7cF0iL'): string {
  return alphabet.repeat(Math.ceil(count / alphabet.length)).slice(0, count);
}

const [LOWER, UPPER] = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'];

test.each([
  ['a private key', `-----BEGIN ${'PRIVATE KEY'}-----\n${letters(64)}`],
  ['a private key', `-----BEGIN RSA ${'PRIVATE KEY'}-----\\n${letters(64)}`],
  ['a private key', `-----BEGIN PGP ${'PRIVATE KEY'} BLOCK-----\nVersion: GnuPG v2\n\n${letters(64)}`],
  ['an age key', `AGE-SECRET-KEY-${1}${letters(58, UPPER)}`],
  ['an AWS secret key', `[default]\naws_secret_access_key = ${letters(40)}`],
  ['a GitHub token', `https://x:ghp_${letters(36)}@github.com/a/b`],
  ['a GitHub token', `github_pat_${letters(22)}_${letters(59)}`],
  ['a GitLab token', `glpat-${letters(20)}`],
  ['a Slack token', `xoxb-${'4827195036'}-${'9182736450'}-${letters(24)}`],
  ['a Slack webhook', `https://hooks.slack.com/services/T${letters(8)}/B${letters(8)}/${letters(24)}`],
  ['a Discord webhook', `https://discord.com/api/webhooks/${'918273645091827364'}/${letters(68)}`],
  ['a Telegram token', `${'918273645'}:AA${letters(33)}`],
  ['an Anthropic key', `sk-ant-api03-${letters(95)}`],
  ['an OpenAI key', `sk-proj-${letters(80)}`],
  ['a Stripe key', `sk_live_${letters(24)}`],
  ['an npm token', `npm_${letters(36)}`],
  ['a Hugging Face token', `hf_${letters(34, LOWER)}`],
  ['a DigitalOcean token', `dop_v1_${letters(64, '7a0b3c9d1e5f2468')}`],
  ['a Grafana token', `glsa_${letters(32)}_${letters(8, '7a0b3c9d')}`],
  ['a Vault token', `hvs.${letters(95)}`],
])('%s', (what, text) => {
  expect(secretIn(text)).toBe(what);
  expect(secretIn(`before ${text} after`)).toBe(what);
});

test.each([
  ['a placeholder', `ghp_${'x'.repeat(36)}`],
  ['an example', `sk_live_EXAMPLE${letters(24)}`],
  ['a repeated letter', `glpat-${'ab'.repeat(10)}`],
  ['a certificate', `-----BEGIN CERTIFICATE-----\n${letters(64)}`],
  ['a public key', `-----BEGIN PUBLIC KEY-----\n${letters(64)}`],
  ['an encrypted key', `-----BEGIN ENCRYPTED ${'PRIVATE KEY'}-----\n${letters(64)}`],
  ['a marker without a key', `grep -q "BEGIN ${'PRIVATE KEY'}-----" tls.key`],
  ['a test key', `sk_test_${letters(24)}`],
  ['a digest', `sha256:${letters(64, '7a0b3c9d1e5f2468')}`],
  ['an address of a wallet', '0xc0078d495e80fd3b1e92f0803d0bc7c279165d8c'],
])('%s is no secret', (_, text) => expect(secretIn(text)).toBeUndefined());

/** A secret that is known by its form alone: what it is, and how it looks. None of them needs to look back. */
const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN (?:RSA |EC |DSA |OPENSSH )?PRIVATE KEY-----(?:\s|\\[nr])*[A-Za-z0-9+/]{40}/],
  ['a private key', /-----BEGIN PGP PRIVATE KEY BLOCK-----[\w+/:.\s\\]{40}/],
  ['an age key', /\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b/],
  ['an AWS secret key', /\baws_secret_access_key["']?\s{0,3}[=:]\s{0,3}["']?[A-Za-z0-9/+]{40}\b/i],
  ['a GitHub token', /\bgh[pousr]_[A-Za-z0-9]{36}\b/],
  ['a GitHub token', /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/],
  ['a GitLab token', /\bglpat-[\w-]{20}/],
  ['a Slack token', /\bxox[abprs]-\d{8,14}-\d{8,14}-[A-Za-z0-9-]{10}/],
  ['a Slack webhook', /\bhooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/\w{24}/],
  ['a Discord webhook', /\bdiscord(?:app)?\.com\/api\/webhooks\/\d{17,20}\/[\w-]{60}/],
  ['a Telegram token', /\b\d{8,10}:AA[\w-]{33}\b/],
  ['an Anthropic key', /\bsk-ant-[a-z]{3,10}\d\d-[\w-]{80}/],
  ['an OpenAI key', /\bsk-proj-[\w-]{60}/],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{24}/],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
  ['a Hugging Face token', /\bhf_[A-Za-z]{34}\b/],
  ['a DigitalOcean token', /\bdop_v1_[a-f0-9]{64}\b/],
  ['a Grafana token', /\bglsa_[A-Za-z0-9]{32}_[a-f0-9]{8}\b/],
  ['a Vault token', /\bhvs\.[\w-]{90}/],
];

const ANY = new RegExp(SHAPES.map(([, { source }]) => source).join('|'), 'i');
/** A made-up one says so, or repeats itself. */
const EXAMPLE = /example|x{6}|0{6}|123456|placeholder/i;
const DIFFERENT = 10;
/** No secret of these shapes is shorter: most texts are. */
const SHORTEST = 25;

/** What secret a text has in it beyond doubt. */
export function secretIn(text: string): string | undefined {
  if (text.length < SHORTEST || !ANY.test(text)) return undefined;
  for (const [what, shape] of SHAPES) {
    const found = shape.exec(text)?.[0];
    if (found !== undefined && !EXAMPLE.test(found) && new Set(found.slice(-30)).size >= DIFFERENT) return what;
  }
  return undefined;
}

/** Every one of a shape; of a private key what follows as well, for its form is only how it begins. */
const EACH = SHAPES.map(([what, { source, flags }]) => {
  return [what, new RegExp(what === 'a private key' ? `${source}[\\s\\S]*` : source, `g${flags}`)] as const;
});

/** The text without secrets of these shapes, made-up ones included. */
export function withoutShapes(text: string): string {
  if (text.length < SHORTEST || !ANY.test(text)) return text;
  return EACH.reduce((left, [what, shape]) => left.replace(shape, `(${what})`), text);
}

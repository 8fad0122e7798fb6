import { textAt } from '../../manifest/read';
import { map } from './constraint-kinds';
import { type Constraint, isGiven } from './constraints';

/** How the API server reaches a webhook: a Service of the cluster, or an https address. */
export const webhookClient: Constraint = map((client, say) => {
  const [service, url] = [isGiven(client, 'service'), isGiven(client, 'url')];
  if (service === url)
    say(
      service ? "got 'service' and 'url', expected one of them" : "got neither 'service' nor 'url', expected one",
      'say where it answers',
    );
  const address = textAt(client, 'url');
  if (address !== undefined) {
    const problem = problemOfUrl(address);
    if (problem !== undefined) say(problem, "for example 'https://webhook.example.com/check'", 'url');
  }
});

/** The Service that the API server calls. */
export const calledService: Constraint = map((service, say) => {
  for (const key of ['namespace', 'name']) {
    if ((textAt(service, key) ?? '') === '') say(`got no ${key}, expected that of the Service`, 'write it', key);
  }
  const path = textAt(service, 'path') ?? '';
  if (path === '' || path === '/') return;
  if (!path.startsWith('/')) say(`got path '${path}', expected one that begins with '/'`, 'write the path of the URL', 'path');
  else if (path.split('/').slice(1, -1).includes('') || /[^\w./-]/.test(path))
    say(`got path '${path}', expected parts of letters, digits, '-' and '.'`, 'write the path of the URL', 'path');
});

function problemOfUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.host === '') return `got '${text.slice(0, MAX_SHOWN)}', expected an https address`;
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    return 'got an address with user, query or fragment, expected none of these';
  return undefined;
}

const MAX_SHOWN = 100;

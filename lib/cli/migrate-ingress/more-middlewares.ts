import type { OldIngress } from './rules-of-ingress';

type Annotations = OldIngress['annotations'];
type Spec = Readonly<Record<string, unknown>>;

/** What ingress-nginx allows where an Ingress does not say it. @see https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#enable-cors */
const CORS = {
  origin: '*',
  methods: 'GET, PUT, POST, DELETE, PATCH, OPTIONS',
  headers: 'DNT,Keep-Alive,User-Agent,X-Requested-With,If-Modified-Since,Cache-Control,Content-Type,Range,Authorization',
  maxAge: 1_728_000,
} as const;
/** Requests that may come at once, as a multiple of the rate, where an Ingress does not say it. */
const BURST = 5;

/** Middlewares for what does not change where a request goes: headers, and how many may come. */
export function moreMiddlewares(annotations: Annotations): Readonly<Record<string, Spec>> {
  return { ...corsOf(annotations), ...limitsOf(annotations), ...headersOf(annotations) };
}

/** ingress-nginx takes what is no whole number for not said. */
function numberOf(text: string | undefined, otherwise: number): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : otherwise;
}

function corsOf(annotations: Annotations): Readonly<Record<string, Spec>> {
  if (annotations['enable-cors'] !== 'true') return {};
  const list = (text: string) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean);
  const exposed = annotations['cors-expose-headers'];
  const headers = {
    accessControlAllowOriginList: list(annotations['cors-allow-origin'] ?? CORS.origin),
    accessControlAllowMethods: list(annotations['cors-allow-methods'] ?? CORS.methods),
    accessControlAllowHeaders: list(annotations['cors-allow-headers'] ?? CORS.headers),
    ...(exposed === undefined ? {} : { accessControlExposeHeaders: list(exposed) }),
    accessControlAllowCredentials: annotations['cors-allow-credentials'] !== 'false',
    accessControlMaxAge: numberOf(annotations['cors-max-age'], CORS.maxAge),
  };
  return { cors: { headers } };
}

/** Of each address, as ingress-nginx counts them. */
function limitsOf(annotations: Annotations): Readonly<Record<string, Spec>> {
  const limits = [
    ['limit-rps', 'rate', {}],
    ['limit-rpm', 'rate-minute', { period: '1m' }],
  ] as const;
  const burst = numberOf(annotations['limit-burst-multiplier'], BURST);
  const found = limits.flatMap(([name, suffix, period]) => {
    const average = numberOf(annotations[name], 0);
    return average > 0 ? [[suffix, { rateLimit: { average, burst: average * burst, ...period } }] as const] : [];
  });
  const atOnce = numberOf(annotations['limit-connections'], 0);
  return {
    ...Object.fromEntries(found),
    ...(atOnce > 0 ? { connections: { inFlightReq: { amount: atOnce, sourceCriterion: { ipStrategy: {} } } } } : {}),
  };
}

function headersOf(annotations: Annotations): Readonly<Record<string, Spec>> {
  const [host, prefix] = [annotations['upstream-vhost'], annotations['x-forwarded-prefix']];
  const headers = { ...(host ? { Host: host } : {}), ...(prefix ? { 'X-Forwarded-Prefix': prefix } : {}) };
  return Object.keys(headers).length > 0 ? { headers: { headers: { customRequestHeaders: headers } } } : {};
}

/** What a service of an IngressRoute says beside its name. */
export function serviceOptions(annotations: Annotations): Spec {
  const native = annotations['service-upstream'] === 'true' ? { nativeLB: true } : {};
  if (annotations.affinity !== 'cookie') return native;
  const [path, sameSite, maxAge] = ['path', 'samesite', 'max-age'].map((name) => annotations[`session-cookie-${name}`]);
  const cookie = {
    name: annotations['session-cookie-name'] ?? 'INGRESSCOOKIE',
    httpOnly: true,
    ...(annotations['session-cookie-secure'] === 'true' ? { secure: true } : {}),
    ...(path === undefined ? {} : { path }),
    ...(sameSite === undefined ? {} : { sameSite: sameSite.toLowerCase() }),
    ...(maxAge === undefined ? {} : { maxAge: numberOf(maxAge, 0) }),
  };
  return { ...native, sticky: { cookie } };
}

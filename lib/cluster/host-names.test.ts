import { hostNamesIn } from './host-names';

const hosts = (text: string, key?: string) =>
  hostNamesIn(text, key).map(
    ({ labels, ofCluster, port }) => `${labels.join('.')}${ofCluster ? ' svc' : ''}${port === undefined ? '' : ` ${port}`}`,
  );

test.each([
  ['web.demo.svc', 'web.demo svc'],
  ['web.demo.svc.cluster.local', 'web.demo svc'],
  ['web.demo.svc.cluster.local.:8080', 'web.demo svc 8080'],
  ['web-0.web.demo.svc:80', 'web-0.web.demo svc 80'],
  ['http://web.demo/api', 'web.demo 80'],
  ['https://user:pw@web/x', 'web 443'],
  ['jdbc:postgresql://db.demo:5433/app?ssl=true', 'db.demo 5433'],
  ['postgres://app:$(PASSWORD)@db/app', 'db 5432'],
  ['redis://:pw@cache:6380/0', 'cache 6380'],
  ['amqp://rabbit.demo', 'rabbit.demo 5672'],
  ['app:pw@tcp(db:3306)/app', 'db 3306'],
  ['proxy_pass http://web.demo.svc:8080;', 'web.demo svc 8080'],
  ['server: web.demo:80', 'web.demo 80'],
  ['"upstream": "web:81"', 'web 81'],
  ['pg_dump -h db -U app | gzip', 'db'],
  ['mysql --host "db.demo"', 'db.demo'],
])('%s', (text, expected) => expect(hosts(text)).toContain(expected));

test('the value of a setting is a host, one or several', () => {
  expect(hosts('db', 'DB_HOST')).toEqual(['db']);
  expect(hosts('a:1,b.demo:2', 'BROKERS')).toEqual(['a 1', 'b.demo 2']);
});

test.each([
  ['a path', '/var/lib/web.demo'],
  ['an image', 'docker.io/library/redis:7'],
  ['what a template makes', 'http://$'.concat('{NAME}.demo.svc')],
  ['what a template makes', 'web.$(NAMESPACE).svc'],
  ['a pattern', '*.demo.svc'],
  ['a suffix', '.svc.cluster.local'],
  ['words', 'the web is up: 80 percent'],
])('%s is no host: %s', (_, text) => expect(hosts(text).filter((host) => host.includes('svc') || /[a-z] \d/.test(host))).toEqual([]));

test('many signs take no time that grows by their square', () => {
  for (const piece of ['a+', 'a://', 'a@', 'a.', 'a-', 'a,', '$(', 'a:1', '//@', '"= '])
    expect(hostNamesIn(piece.repeat(50_000), 'host')).toBeDefined();
});

test('the user of a URL is no host', () => {
  expect(hosts('postgresql://nextcloud@db.cloud.svc:5432/nextcloud')).toEqual(['db.cloud svc 5432']);
  expect(hosts('postgres://app:$(PASSWORD)@db/app', 'DATABASE_URL')).toEqual(['db 5432']);
  expect(hosts('redis://default:$(P)@cache.shop:6379/0')).toEqual(['cache.shop 6379']);
});

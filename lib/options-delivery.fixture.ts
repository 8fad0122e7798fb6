/** What delivers a lab and its charts, with every option. */
import {
  Application,
  type ApplicationProps,
  ApplicationSet,
  type ApplicationSetProps,
  HelmRelease,
  type HelmReleaseProps,
  Project,
  type ProjectProps,
} from '.';
import { every } from './options-every.fixture';

export const DELIVERY = {
  Application: every<ApplicationProps>()(
    () => [
      {
        name: 'other',
        project: 'other',
        source: { repoUrl: 'https://git.example.com/other.git', targetRevision: 'HEAD', path: 'dist' },
        into: 'other',
        wave: 3,
        cascade: true,
        syncOptions: ['CreateNamespace=true'],
      },
    ],
    (place, given) => new Application(place.argoCd(), 'other', given),
  ),
  ApplicationSet: every<ApplicationSetProps>()(
    () => [
      {
        name: 'fleet',
        repository: 'https://git.example.com/labs.git',
        revision: 'main',
        path: 'out',
        project: 'fleet',
        into: 'delivery',
        labs: { attic: { server: 'https://attic:6443', revision: 'v1' }, cellar: { server: 'https://cellar:6443' } },
      },
    ],
    (place, given) => new ApplicationSet(place.app(), 'fleet', given),
  ),
  /** By Argo CD, since a helm controller asks neither for kinds nor for other namespaces. */
  HelmRelease: every<HelmReleaseProps>()(
    () => [
      {
        name: 'podinfo',
        chart: 'podinfo-chart',
        repository: 'https://charts.example.com',
        version: '1.2.3',
        namespace: 'podinfo',
        values: { replicas: 2, agent: { resources: { requests: { cpu: '1' } } } },
        bringsCrdsOf: ['podinfo.example.com'],
        clusterResources: [{ group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' }],
        alsoIn: ['podinfo-jobs'],
        by: 'gitops',
        pods: [
          {
            name: 'podinfo-server',
            labels: { app: 'podinfo' },
            count: 2,
            containers: { server: { cpu: '100m', memory: '64Mi', memoryLimit: '128Mi' }, agent: { at: ['agent'] } },
            everyNode: true,
            onNode: 'two',
          },
        ],
      },
    ],
    (place, given) => new HelmRelease(place.app(), 'podinfo', given),
  ),
  Project: every<ProjectProps>()(
    () => [
      {
        name: 'other',
        description: 'Others.',
        wave: -3,
        repositories: ['https://git.example.com/other.git'],
        namespaces: ['other'],
        clusterKinds: [{ group: '', kind: 'Namespace' }],
      },
    ],
    (place, given) => new Project(place.argoCd(), 'other', given),
  ),
} as const;

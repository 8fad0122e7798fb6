import { at, mapAt, mapsAt, textAt } from '../../manifest/read';
import { definePodRule, type Report } from '../rule';

/** Devices that no runtime opens to a container by itself, as people mount them. Not those below /dev/net, which older ones open. */
const DEVICE =
  /^\/dev\/(?:tty(?:USB|ACM|AMA|S)\d|serial(?:\/|$)|dri(?:\/|$)|kvm$|fuse$|video\d|snd(?:\/|$)|bus\/usb(?:\/|$)|i2c-\d|spidev|gpio|hidraw\d|nvidia)/;

/** The mount shows the device; that the container may open it the control group of devices decides. CRI-O and a runtime of one's own may allow more. */
export const deviceAccess = definePodRule({
  id: 'reliability/device-access',
  severity: 'warning',
  summary: 'a container that mounts a device of its node may open it',
  check({ spec, containers }) {
    const devices = new Map(
      mapsAt(spec, 'volumes').flatMap((volume) => {
        const [name, path = '', type] = [
          textAt(volume, 'name') ?? '',
          textAt(volume, 'hostPath', 'path'),
          textAt(volume, 'hostPath', 'type'),
        ];
        return DEVICE.test(path) || type === 'CharDevice' || type === 'BlockDevice' ? [[name, path] as const] : [];
      }),
    );
    if (devices.size === 0) return [];
    return containers.flatMap((container): readonly Report[] => {
      const mounted = mapsAt(container.spec, 'volumeMounts').find(({ name }) => typeof name === 'string' && devices.has(name));
      if (mounted === undefined || at(container.spec, 'securityContext', 'privileged') === true || hasPlugin(container.spec)) return [];
      const path = devices.get(textAt(mounted, 'name') ?? '') ?? '';
      return [
        {
          path: 'securityContext' in container.spec ? `${container.at}/securityContext` : container.at,
          message: `container '${container.name}' mounts ${path}, and may not open it: containers that are not privileged are given no devices`,
          hint: 'set privileged: true, or let a device plugin hand out the device instead of the mount',
        },
      ];
    });
  },
});

/** A device plugin opens what it hands out. */
function hasPlugin(container: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(mapAt(container, 'resources', 'limits')).some((resource) => resource.includes('/'));
}

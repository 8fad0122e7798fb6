import { DevicePlugin, GPU_TAINT, Job, Lab, type LabApp, type NodeProps, nvidiaGpu } from '..';
import { K8S_NODE, PAPERS, papersApps } from './papers';

/** Workers with graphics cards. Their sizes are chosen: the hypervisor allows 8 vCPU a VM. The taint keeps pods off whose images and data exist only on k8s-node. */
const GPU_WORKER = { role: 'agent', cpu: '8', memory: '128Gi', taints: [GPU_TAINT] } as const satisfies Partial<NodeProps>;

/** papers with two more machines: only the infrastructure grows, no existing manifest changes. */
export function papers3Node(app: LabApp): Lab {
  const lab = new Lab(app, 'papers-3-node', {
    ...PAPERS,
    nodes: {
      'k8s-node': K8S_NODE,
      't640-node': { ...GPU_WORKER, address: '192.168.20.11', gpu: { model: 'NVIDIA T4', count: 4 } }, // inference
      't550-node': { ...GPU_WORKER, address: '192.168.20.12', gpu: { model: 'NVIDIA A2', count: 4 } }, // auxiliary
    },
  });
  papersApps(lab);

  new DevicePlugin(lab.app('nvidia-device-plugin', { namespace: 'kube-system' }), 'plugin', {
    name: 'nvidia-device-plugin-daemonset',
    selector: { name: 'nvidia-device-plugin-ds' },
    labels: { 'app.kubernetes.io/part-of': 'papers-with-claudecode' },
    container: 'nvidia-device-plugin-ctr',
    image: 'nvcr.io/nvidia/k8s-device-plugin:v0.17.0',
  });
  // Its namespace and command are chosen.
  new Job(lab.app('gpu-test', { namespace: 'default' }), 'job', {
    name: 'gpu-test',
    image: 'nvcr.io/nvidia/cuda:12.6.3-base-ubuntu24.04',
    command: ['nvidia-smi'],
    onNodes: 't640-node',
    ...nvidiaGpu(1),
  });
  return lab;
}

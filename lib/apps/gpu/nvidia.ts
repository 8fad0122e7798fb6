/** Name of the RuntimeClass that K3s makes where it finds NVIDIA's runtime. @see https://docs.k3s.io/advanced#nvidia-container-runtime */
export const NVIDIA_RUNTIME = 'nvidia';

/** The taint by which nodes with graphics cards keep other pods away. */
export const GPU_TAINT = { key: 'nvidia.com/gpu', value: 'present', effect: 'NoSchedule' } as const;

/** What a pod needs to use graphics cards: spread it into a workload's props. @param cards how many, whole ones */
export function nvidiaGpu(cards: number) {
  return { gpus: cards, runtimeClass: NVIDIA_RUNTIME, tolerations: [{ key: GPU_TAINT.key, effect: GPU_TAINT.effect }] } as const;
}

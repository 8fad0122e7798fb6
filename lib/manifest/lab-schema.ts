/** Where an editor finds the schema of `lab.json`: what each field means, and which there are. */
export const LAB_SCHEMA = 'https://unpkg.com/cdk8s-homelab/schemas/lab.schema.json';

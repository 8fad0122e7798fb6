import { LabApp } from 'cdk8s-homelab';
import { clusters } from './lab';

const app = new LabApp();
clusters(app);
app.synth();

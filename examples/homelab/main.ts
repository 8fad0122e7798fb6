import { LabApp } from 'cdk8s-homelab';
import { home } from './lab';

const app = new LabApp();
home(app);
app.synth();

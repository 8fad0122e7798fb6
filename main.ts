import { LabApp } from './lib';
import { demoHa } from './lib/labs/demo-ha';
import { halo } from './lib/labs/halo';
import { papers } from './lib/labs/papers';
import { papers3Node } from './lib/labs/papers-3-node';
import { talos } from './lib/labs/talos';
import { workshop } from './lib/labs/workshop';

const app = new LabApp();
halo(app);
talos(app);
demoHa(app);
papers(app);
papers3Node(app);
workshop(app);
app.synth();

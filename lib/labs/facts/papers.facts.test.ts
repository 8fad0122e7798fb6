import { conventions } from './conventions';
import { Facts } from './facts';
import { papersFrontend, papersNamespaces, webTerminal } from './papers';
import { papersLab } from './papers-lab';
import { papersEdge, papersFlows } from './papers-network';

const papers = new Facts('papers');
conventions(papers);
papersNamespaces(papers);
webTerminal(papers);
papersEdge(papers);
papersFlows(papers);
papersFrontend(papers);
papersLab(papers, ['k8s-node']);
papers.total(172);

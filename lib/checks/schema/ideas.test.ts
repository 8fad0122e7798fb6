/** What a real API server said of each idea of its validation (`e2e/validation` compares with servers of all versions): we say the same. */
import { whyStricter } from '../../../e2e/validation/exceptions';
import { ideas, recorded } from '../../../e2e/validation/ideas';
import { KNOWN } from '../../../e2e/validation/known';
import { refusals } from '../../../e2e/validation/verdict';
import { completeLab } from '../../lab/complete';
import { PAGE_LAB } from '../page-lab';

test('each object that tries an idea of the validation is refused as by the API server', () => {
  const { server, verdicts } = recorded();
  const lab = completeLab({ ...PAGE_LAB, kubernetes: server });
  const differing = ideas().flatMap(({ what, manifest, file, line }) => {
    const ours = refusals(manifest, lab);
    const theirs = verdicts[file]?.[line - 1] === '-';
    const explained = ours.length > 0 ? whyStricter(manifest, ours, server) !== undefined : KNOWN.some(([known]) => known.test(what));
    return ours.length > 0 === theirs || explained
      ? []
      : [`${what.slice(0, 300)}: ${theirs ? 'only the server refuses it' : 'only we refuse it'}`];
  });
  expect(differing).toEqual([]);
});

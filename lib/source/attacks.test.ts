import { check } from '../cli/check/check';
import { renderText } from '../cli/check/render-text';
import { ATTACKS } from './attacks.fixture';
import { readText } from './read-text';

// Hundreds of random or large inputs a test.
jest.setTimeout(60_000);

test.each(ATTACKS)('$name', ({ text, message: says }) => {
  expect(renderText(check([{ files: [readText('a.yaml', text(500))] }]))).toMatch(says);
});

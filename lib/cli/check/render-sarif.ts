import nodePath from 'node:path';
import { DESCRIBED } from '../../checks/catalogue';
import type { Severity } from '../../manifest/finding';
import { printIdentity } from '../../manifest/identity';
import { packageVersion } from '../../manifest/package-root';
import { asJson, visible } from '../../manifest/visible';
import type { CheckFinding, CheckResult, WaivedFinding } from './result';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * SARIF 2.1.0, which GitHub's code scanning and editors read. What is waived is in it as suppressed.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif({ findings, waived, coverage }: CheckResult): string {
  const used = new Set([...findings, ...waived].map(({ rule }) => rule));
  const rules = DESCRIBED.filter(({ id }) => used.has(id)).map(({ id, severity, summary }) => ({
    id,
    shortDescription: { text: summary },
    defaultConfiguration: { level: LEVEL[severity] },
  }));
  const results = [...findings.map(resultOf), ...waived.map(suppressed)];
  const driver = { name: 'cdk8s-homelab', version: packageVersion(), rules };
  const runs = [{ tool: { driver }, columnKind: 'utf16CodeUnits', results, properties: { coverage } }];
  return asJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs });
}

function resultOf({ rule, severity, object, file, line, column, path, message, hint }: CheckFinding) {
  const what = object === undefined ? '' : `${printIdentity(object)}${path && ` ${path}`}: `;
  const name = object === undefined ? [] : [{ fullyQualifiedName: visible(`${printIdentity(object)}${path}`) }];
  return {
    ruleId: rule,
    level: LEVEL[severity],
    message: { text: messageText(`${what}${message}${hint && `. ${hint}`}`) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } },
        ...(name.length > 0 ? { logicalLocations: name } : {}),
      },
    ],
  };
}

function suppressed({ reason, ...finding }: WaivedFinding) {
  return { ...resultOf(finding), suppressions: [{ kind: 'inSource', justification: visible(reason) }] };
}

/** `[text](1)` in a message is a link: then brackets are escaped as CodeQL does, backslashes too. They are left as they are in any other. */
function messageText(text: string): string {
  const shown = visible(text);
  return shown.includes('](') ? shown.replace(/[\\[\]]/g, '\\$&') : shown;
}

/** A path as a relative reference: no part of it is read as a scheme, host, query or fragment. What is no text in UTF-8 has U+FFFD instead. */
function uriOf(file: string): string {
  const path = file
    .split(nodePath.sep)
    .join('/')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/^\/{2,}/, '/');
  return encodeURI(path).replace(/[#?:]/g, encodeURIComponent);
}

import { expect } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, readFile, writeFile } from '@web/test-runner-commands';

interface TreeNode {
  readonly role: string;
  readonly name?: string;
  readonly children?: readonly TreeNode[];
  readonly [property: string]: unknown;
}

/** No other driver gives the whole tree. */
export const hasTree = 'userAgentData' in navigator;

/** What changes from day to day, from second to second, or with the port of the test's server. */
const withoutTime = (words: string): string =>
  words
    .replace(
      /\b\d{1,2} (January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/g,
      '(date)',
    )
    .replace(/\b((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day )?\d?\d:\d\d\b/g, '(time)')
    .replaceAll(location.origin, '(this page)')
    .replace(/in \d+ seconds?/g, 'in (count) seconds');

const told = [
  'level',
  'value',
  'valuetext',
  'checked',
  'expanded',
  'disabled',
  'invalid',
  'required',
  'description',
  'roledescription',
];

const lines = (node: TreeNode, depth = 0): string[] => {
  const properties = told.flatMap((name) =>
    node[name] === undefined ? [] : [`${name}=${JSON.stringify(node[name])}`],
  );
  const own = [node.role, JSON.stringify(node.name ?? ''), ...properties].join(' ');
  return [
    `${'  '.repeat(depth)}${withoutTime(own)}`,
    ...(node.children ?? []).flatMap((child) => lines(child, depth + 1)),
  ];
};

/**
 * What Chromium tells a screen reader about a place, as lines to read. `UPDATE_TREES=1 ENGINE=chromium npx wtr --files
 * test/elements/…` with the test that calls this writes them anew; the diff is then for a person to judge.
 */
export const expectTree = async (id: string, selector: string): Promise<void> => {
  const tree = (await a11ySnapshot({ selector })) as unknown as TreeNode;
  const now = `${lines(tree).join('\n')}\n`;
  const path = `accessibility-trees/${id}.txt`;
  if (await executeServerCommand<boolean, undefined>('update-trees')) return writeFile({ path, content: now });
  expect(now).to.equal(await readFile({ path }));
};

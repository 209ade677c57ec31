import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { createAjv } from '../../src/cli/schema/create-ajv.js';
import type { Json, JsonObject } from '../../src/schema/types.js';
import { corpusDirectory, corpusSkip, jsonFiles, readJson } from '../schema/support/corpus.js';
import { judgeOf } from './support/judge.js';
import { makeFolder, run } from './support/program.js';

if (corpusSkip) console.log(`compile on real forms: ${corpusSkip}`);

const folder = await makeFolder();
const forms = join(corpusDirectory ?? '', 'va-forms');

test('validators of real forms judge their example answers as Ajv does', { skip: corpusSkip }, async (context) => {
  const examples = jsonFiles(forms).filter((path) => path.endsWith('-example.json'));
  const verdicts = await Promise.all(
    examples.map(async (path) => {
      const file = join(forms, path.replace('-example', '-schema'));
      const out = join(folder.path, path.replace('.json', '.mjs'));
      const { code, errors } = await run(['compile', file, '--out', out]);
      assert.equal(code, 0, errors.join('\n'));
      const schema = readJson(file) as JsonObject;
      const answers = readJson(join(forms, path)) as Json;
      const dialect = String(schema['$schema']).includes('draft-04') ? 'draft-04' : 'draft-07';
      const ajv = createAjv({ strict: false, unicodeRegExp: false }, dialect).compile(schema);
      const judge = await judgeOf(out);
      assert.equal(judge(answers), ajv(answers), path);
      // Half of the answers taken away, one by one: verdicts of both kinds.
      for (const key of Object.keys(answers as JsonObject)) {
        const { [key]: _left, ...rest } = answers as JsonObject;
        assert.equal(judge(rest), ajv(rest), `${path} without ${key}`);
      }
      return judge(answers);
    }),
  );
  context.diagnostic(`${verdicts.length} examples, ${verdicts.filter(Boolean).length} valid`);
  assert.ok(verdicts.length >= 10);
});

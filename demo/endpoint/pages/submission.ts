import { ATTACHMENT_URN } from '../../../src/delivery/attachments/urns.js';
import type { Pack } from '../../../src/packs/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { groups } from './entries.js';
import { FileAnswer, type FileRow } from './file-answer.js';
import { html, type Markup } from './html.js';
import type { Listed } from './inbox-list.js';
import { outline, type Group } from './outline.js';
import { PackWords } from './pack-words.js';
import { replacements, type Replacements } from './replacements.js';
import { time } from './times.js';
import { urgency } from './urgency.js';

/** One submission, with the pack it was made with. */
export interface Opened extends Listed, Replacements {
  readonly submission_id: string;
  readonly content_digest: string;
  readonly pack: Pack;
  /** Read from the bytes received, in their order. */
  readonly data: JsonObject;
  readonly files: readonly FileRow[];
}

export function submissionPage(opened: Opened): Markup {
  const { receipt_id, urgent, received_at, pack } = opened;
  const { open, confidential } = outline(
    opened.data,
    new PackWords(pack),
    new Map(opened.files.map((file) => [ATTACHMENT_URN + file.id, new FileAnswer(receipt_id, file)])),
  );
  return html`<p class="back"><a href="/inbox">Back to the list</a></p>
    <h1>${receipt_id}</h1>
    <p class="facts">
      ${urgency(urgent)} ${[opened.council, opened.kind].filter(Boolean).join(', ')}. Received ${time(received_at)}.
    </p>
    ${replacements(opened)} ${groups(open, 2)} ${confidential.length > 0 && apart(confidential)} ${record(opened)}`;
}

/** Never mixed with the other answers: on paper it starts a sheet of its own. */
const apart = (confidential: readonly Group[]): Markup =>
  html`<section class="apart" aria-labelledby="apart">
    <h2 id="apart">Must not be seen by the family</h2>
    <p>Told in confidence. Leave this part out of anything that the family may read.</p>
    ${groups(confidential, 3)}
  </section>`;

function record({ receipt_id, submission_id, content_digest, pack }: Opened): Markup {
  const rows: readonly (readonly [string, string])[] = [
    ['Digest of the bytes received', content_digest],
    ['Submission', submission_id],
    ['Form', `${pack.id} ${pack.kind}, version ${pack.version} (${pack.status})`],
  ];
  return html`<section class="group record">
    <h2>Record</h2>
    <dl>
      ${rows.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd><code>${value}</code></dd>
          </div>`,
      )}
    </dl>
    <p><a href="/inbox/${encodeURIComponent(receipt_id)}/submission.json">The bytes as they were received (JSON)</a></p>
  </section>`;
}

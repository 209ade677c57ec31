import { contentDigest, type AttachmentReference, type FinalAnswers } from '../../delivery/index.js';
import type { LoadedPack, Pack } from '../../packs/index.js';
import type { Json } from '../../schema/types.js';

/** The digest by which a service knows the schema of a form. */
export const schemaDigest = ({ schema }: Pack): Promise<string> =>
  contentDigest(new TextEncoder().encode(JSON.stringify(schema)));

/** What a form hands over to be sent. */
export const finalAnswers = async (
  { pack, bytes }: LoadedPack,
  data: Json,
  attachments: readonly AttachmentReference[] = [],
): Promise<FinalAnswers> => ({
  kind: pack.kind,
  pack: { id: pack.id, version: pack.version, digest: await contentDigest(bytes) },
  schema: { id: String(pack.schema['$id'] ?? pack.schema['id'] ?? ''), digest: await schemaDigest(pack) },
  demonstration: pack.status === 'demonstration',
  data,
  ...(attachments.length > 0 && { attachments }),
});

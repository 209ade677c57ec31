import type { Pack, PackStatus } from '../../../src/packs/types.js';
import type { JsonObject } from '../../../src/schema/types.js';
import { contentDigest } from '../content-digest.js';
import { checkerFor } from './check-answers.js';
import type { KnownPack } from './known-pack.js';
import { wordsOf } from './schema-words.js';

const nobody = { team: '', phone: null };

/** A form that is a schema and nothing else, as a pack of the kind `form`: its words are the schema's own. */
export function readOwnForm(bytes: Buffer, name: string, status: PackStatus): KnownPack {
  const schema = JSON.parse(bytes.toString('utf8')) as JsonObject;
  return {
    pack: packOf(schema, name, status),
    digest: contentDigest(bytes),
    schemaId: String(schema['$id'] ?? schema['id'] ?? ''),
    schemaDigest: contentDigest(JSON.stringify(schema)),
    check: checkerFor(schema),
    isUrgent: () => null,
  };
}

function packOf(schema: JsonObject, name: string, status: PackStatus): Pack {
  const title = typeof schema['title'] === 'string' ? schema['title'] : name;
  return {
    id: name,
    kind: 'form',
    version: '1',
    status,
    source: '',
    effectiveFrom: null,
    checkedOn: '',
    reviewBy: null,
    guidanceVersions: [],
    council: { name: '', frontDoor: '' },
    contacts: {
      emergency: nobody,
      frontDoor: nobody,
      outOfHours: nobody,
      lado: nobody,
      neighbours: {},
      anyCouncil: { name: '', url: '' },
    },
    schema,
    ui: { pages: [], fields: {}, presets: {}, urgentMinimum: [] },
    text: {
      en: { title, lead: '', demonstration: '', pages: {}, fields: wordsOf(schema), notices: {}, next: [] },
    },
    notices: [],
    derived: [],
    checks: [],
  };
}

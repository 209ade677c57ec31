import type { PageSpec } from '../../../form/index.js';
import type { JsonObject } from '../../../schema/types.js';

/** What a booking form asks. */
export interface Asked {
  /** How many people a school may send here. */
  readonly most: number;
  readonly asksWhatToCover: boolean;
}

/** The service takes no more in one booking. */
export const MOST_PLACES = 12;

const line: JsonObject = { type: 'string', minLength: 1, maxLength: 200 };

const attendee: JsonObject = {
  type: 'object',
  required: ['name', 'role', 'email'],
  properties: {
    name: line,
    role: { enum: ['lead', 'deputy', 'other'] },
    email: { type: 'string', format: 'email', maxLength: 254 },
    accessNeeds: { type: 'string', maxLength: 1000 },
  },
};

/** The answers of a booking form: places, the school, who comes. */
export const bookingSchema = ({ most, asksWhatToCover }: Asked): JsonObject => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['places', 'school'],
  properties: {
    places: { enum: Array.from({ length: most }, (_, index) => index + 1) },
    school: line,
    attendees: { type: 'array', minItems: 1, maxItems: most, items: attendee },
    ...(asksWhatToCover && { cover: { type: 'string', maxLength: 2000 } }),
  },
});

/** Access needs stand on a page of their own: nobody needs to say anything about health to book. */
export const bookingPages = ({ most, asksWhatToCover }: Asked): readonly PageSpec[] => [
  ...(most > 1 ? [{ id: 'places', fields: ['/places'] }] : []),
  {
    id: 'people',
    fields: [
      '/school',
      '/attendees/[]/name',
      '/attendees/[]/role',
      '/attendees/[]/email',
      ...(asksWhatToCover ? ['/cover'] : []),
    ],
  },
  { id: 'access', fields: ['/attendees/[]/accessNeeds'] },
];

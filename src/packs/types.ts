import type { EarlyHelpFlow, FlowText } from './flow-types.js';
import type { PackOutputs } from './outputs-types.js';
import type { FieldLook, PageSpec, PointerPattern } from '../form/index.js';
import type { Check, Derivation, Gap } from '../rules/types.js';
import type { Json, JsonObject, Pointer } from '../schema/types.js';

/** `demonstration`: historic or unconfirmed, says so on every screen. `withdrawn`: numbers only. */
export type PackStatus = 'demonstration' | 'live' | 'withdrawn';

/** What every pack says of itself, whatever it is for. */
export interface PackAbout {
  readonly id: string;
  readonly kind: string;
  readonly version: string;
  readonly status: PackStatus;
  readonly source: string;
  /** ISO dates, or null where the source prints none. */
  readonly effectiveFrom: string | null;
  readonly checkedOn: string;
  readonly reviewBy: string | null;
  readonly guidanceVersions: readonly string[];
  readonly council: { readonly name: string; readonly frontDoor: string };
  readonly contacts: Contacts;
}

/**
 * One council's content for one widget that is a form, merged and ready to run (DESIGN "Content packs").
 * Plain strings and data only: no HTML anywhere.
 */
export interface Pack extends PackAbout {
  /** Plain JSON Schema 2020-12; the service validates with the same. */
  readonly schema: JsonObject;
  readonly ui: PackUi;
  /** By language tag; `en` is always there. */
  readonly text: Readonly<Record<string, PackText>>;
  readonly notices: readonly NoticeRule[];
  readonly derived: readonly Derivation[];
  readonly checks: readonly Check[];
  /** How the answers leave the page. In a built pack it is a file of its own, fetched with the last screens. */
  readonly outputs?: PackOutputs;
  /** How far apart dates must be. Only `fd-form` reads them. */
  readonly gaps?: readonly Gap[];
  /** Where the answers lead, in a pack of the kind `early-help`. */
  readonly flow?: EarlyHelpFlow;
}

export interface PhoneContact {
  readonly team: string;
  readonly phone: string | null;
  readonly email?: string | null;
  /** In place of a number the page for every council (`anyCouncil`) is shown. */
  readonly reportPage?: true;
  /** As the council prints them; shown as they are. */
  readonly hoursAsPrinted?: string | null;
  /** `days` 1 (Monday) to 7, `open` and `close` HH:MM, UK local time. */
  readonly hours?:
    readonly { readonly days: readonly number[]; readonly open: string; readonly close: string }[] | null;
  readonly source?: string;
  readonly checkedOn?: string;
}

export interface Contacts {
  readonly emergency: PhoneContact;
  readonly frontDoor: PhoneContact;
  readonly outOfHours: PhoneContact;
  readonly lado: PhoneContact;
  /** Keyed by the value of the home-council answer. */
  readonly neighbours: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly phone: string | null;
        readonly outOfHours: string | null;
        readonly url: string | null;
        readonly checkedOn: string | null;
      }
    >
  >;
  readonly anyCouncil: { readonly name: string; readonly url: string };
}

export type FormLayout = 'pages' | 'tasks' | 'single';

/** What the file says that `fd-form`'s attribute `ui` names (`schemas/form-ui.schema.json`). */
export interface FormUi extends Partial<Pick<Pack, 'status' | 'checkedOn' | 'reviewBy' | 'council' | 'checks'>> {
  /** 999 always stands before them. */
  readonly contacts?: Partial<Pick<Contacts, 'frontDoor' | 'outOfHours'>>;
  readonly layout?: FormLayout;
  readonly pages?: PackUi['pages'];
  readonly fields?: PackUi['fields'];
  /** By language tag. */
  readonly text?: Readonly<Record<string, Partial<PackText>>>;
}

export interface PackUi {
  /** One page after another (left out), a list of tasks to take in any order, or everything on one page. */
  readonly layout?: FormLayout;
  readonly pages: readonly PageSpec[];
  readonly fields: Readonly<Record<PointerPattern, FieldLook>>;
  /** The look of every field that `fields` does not name. */
  readonly look?: FieldLook;
  /** HTML attribute `preset-NAME` → where its value goes. */
  readonly presets: Readonly<Record<string, PointerPattern>>;
  /** Places that another widget of the page fills in from what it knows of a case (`CaseFacts` names them alike). */
  readonly handOver?: readonly Pointer[];
  /** The answers that make up the urgent minimum, in reading order. */
  readonly urgentMinimum: readonly PointerPattern[];
  /** What is prepared goes somewhere that no endpoint stands for (a national form): `fd-form` sends nothing. */
  readonly preparesOnly?: boolean;
  /** While its condition holds, Continue visits only these pages; the others are offered at check-your-answers. */
  readonly shortPath?: { readonly when: JsonObject | boolean; readonly pages: readonly string[] };
}

/** Shown while its condition holds for the answers. */
export interface NoticeRule {
  readonly id: string;
  /** A JSON Schema on the whole of the answers. */
  readonly when: JsonObject | boolean;
  readonly tone: 'urgent' | 'warning' | 'information';
  /** Page ids it shows on; `*` is every page. */
  readonly pages: readonly string[];
  /** The field it follows where that field is on the page; elsewhere, and without one, it stands at the top. */
  readonly after?: PointerPattern;
}

/** Every word a pack shows, in one language. Placeholders: `%{name}`. */
export interface PackText {
  readonly title: string;
  readonly lead: string;
  readonly demonstration: string;
  readonly pages: Readonly<Record<string, { readonly title: string; readonly lead?: string }>>;
  readonly fields: Readonly<Record<PointerPattern, FieldText>>;
  readonly notices: Readonly<Record<string, NoticeText>>;
  /** What happens after sending, a paragraph each. */
  readonly next: readonly string[];
  readonly flow?: FlowText;
}

export interface FieldText {
  readonly label: string;
  readonly hint?: string;
  /** By the option's value as a string. */
  readonly options?: Readonly<Record<string, string>>;
  /** By JSON Schema keyword or check id; says what to do. */
  readonly errors?: Readonly<Record<string, string>>;
  /** One of a repeated block: "Child". */
  readonly item?: string;
  /** Text of the button that adds one: "Add another child". */
  readonly add?: string;
  /** Other words while a condition holds for the object that the field stands in (a baby not born yet). */
  readonly variants?: readonly {
    readonly when: JsonObject | boolean;
    readonly label: string;
    readonly hint?: string;
  }[];
}

export interface NoticeText {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly links?: readonly { readonly text: string; readonly href: string }[];
  /** Names of `contacts`, or keys of its `neighbours`, whose number is shown under the words. */
  readonly phones?: readonly string[];
}

/** A pack, and the bytes that it was read from: what a submission says of it is their digest. */
export interface LoadedPack {
  readonly pack: Pack;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Built and checked with this version, and so with a compiled validator beside it. */
  readonly isBuiltIn: boolean;
}

export type { Check, Derivation, Json, PointerPattern };
export type * from './brag-types.js';
export type * from './flow-types.js';
export type * from './notices-types.js';
export type * from './outputs-types.js';
export type * from './practice-types.js';
export type * from './threshold-types.js';
export type * from './training-types.js';

import { html, nothing, type TemplateResult } from 'lit';
import { emergencyNumbers, formatDate } from '../../fields/index.js';
import { fill, type Translator } from '../../i18n/index.js';
import { isOverdue } from '../../packs/index.js';
import { todayInEngland } from '../../rules/index.js';
import type { PackAbout, PackText } from '../../packs/index.js';
import type { WidgetHost } from '../widget.js';

/** A widget with a council's pack around it, whatever it shows. */
export interface PackWidget<Text = { readonly demonstration: string }> {
  readonly t: Translator;
  readonly host: Pick<WidgetHost, 'fallbackNumbers'>;
  readonly pack: PackAbout & { readonly text: Readonly<Record<string, Text>> };
}

/** The pack's words in the language of the widget. */
export const packText = <Text = PackText>(widget: PackWidget<Text>): Text => {
  const text = widget.pack.text[widget.t.lang] ?? widget.pack.text['en'];
  if (!text) throw new TypeError('text.en');
  return text;
};

/** The page's own fallback shows numbers, and the front door's is not among them. A pack without one has none to hold against. */
const fallbackDiffers = ({ host, pack }: PackWidget): boolean => {
  const { emergency, frontDoor } = pack.contacts;
  const own = frontDoor.phone?.replace(/\D/g, '');
  const theirs = host.fallbackNumbers.filter((number) => number !== emergency.phone);
  return own !== undefined && theirs.length > 0 && !theirs.includes(own);
};

const warning = (words: string) => html`<p class="notice warning">${words}</p>`;

/** What stands first on every screen: the numbers, then what this form is and how fresh. */
export const screenHead = (widget: PackWidget): TemplateResult => {
  const { t, pack } = widget;
  const checked = formatDate(pack.checkedOn, t.lang);
  const isDemonstration = pack.status === 'demonstration';
  // A form of its own knows of no council.
  const numbers = emergencyNumbers(t, pack.contacts);
  if (!checked && !isDemonstration) return numbers;
  return html`
    ${numbers}
    <div class="banner" part="banner">
      ${isDemonstration ? html`<p><strong>${packText(widget).demonstration}</strong></p>` : nothing}
      ${checked && html`<p>${t('pack.checked', { date: checked })}</p>`}
    </div>
    ${
      isOverdue(pack, todayInEngland())
        ? warning(t('pack.overdue', { date: formatDate(pack.reviewBy ?? '', t.lang) }))
        : nothing
    }
    ${fallbackDiffers(widget) ? warning(t('pack.fallbackDiffers')) : nothing}
  `;
};

/** A row of buttons, with the numbers beside it. */
export const actions = (widget: PackWidget, buttons: unknown): TemplateResult => html`
  <div class="actions">${buttons}</div>
  ${emergencyNumbers(widget.t, widget.pack.contacts, false)}
`;

export const button = (words: string, onPress: () => void, isSecondary = false, describedBy?: string): TemplateResult =>
  html`<button
    type="button"
    class=${isSecondary ? 'button secondary' : 'button'}
    part="button"
    aria-describedby=${describedBy ?? nothing}
    @click=${onPress}
  >
    ${words}
  </button>`;

/** The heading of a screen takes focus when the screen appears. */
export const heading = (words: string): TemplateResult =>
  html`<h2 id="screen-title" part="title" tabindex="-1">${words}</h2>`;

/** Words of a pack with the council's names put in. */
export const councilWords = ({ pack: { council } }: Pick<PackWidget<unknown>, 'pack'>, words: string): string =>
  fill(words, { council: council.name, frontDoor: council.frontDoor });

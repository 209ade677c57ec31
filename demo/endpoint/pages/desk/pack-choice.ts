import type { TrainingWords } from '../../desk/words.js';
import { html, type Markup, type Part } from '../html.js';

/** Which timetable; nothing where there is only one. */
export const packChoice = (
  action: string,
  packs: readonly string[],
  chosen: string,
  words: TrainingWords,
  more: Part = null,
): Markup | null =>
  packs.length < 2
    ? null
    : html`<form class="filters" method="get" action="${action}" aria-label="Choose the timetable">
        <div>
          <label for="pack">Timetable</label>
          <select id="pack" name="pack">
            ${packs.map(
              (pack) =>
                html`<option value="${pack}" ${pack === chosen && html`selected`}>${words.council(pack)}</option>`,
            )}
          </select>
        </div>
        ${more}
        <button>Show</button>
      </form>`;

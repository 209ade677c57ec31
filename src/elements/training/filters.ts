import { html, nothing, type TemplateResult } from 'lit';
import { watch } from '../../fields/index.js';
import type { Filters, ListedSession, TrainingView } from './training-view.js';

/** Whether a session is among those that somebody chose to see. */
export const isShown = ({ course, mode, isFreeOnly }: Filters, session: ListedSession): boolean => {
  const { availability, isPast } = session;
  const isFree = !isPast && (availability?.state === 'open' || availability?.state === 'few');
  return (!course || session.course === course) && (!mode || session.mode === mode) && (!isFreeOnly || isFree);
};

interface Option {
  readonly value: string;
  readonly words: string;
}

const select = (
  id: string,
  label: string,
  options: readonly Option[],
  chosen: () => string,
  choose: (value: string) => void,
): TemplateResult => html`
  <div class="field" part="field">
    <label class="label" for=${id}>${label}</label>
    <select
      class="input"
      part="input"
      id=${id}
      .value=${watch(chosen)}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options.map(
        ({ value, words }) => html`<option value=${value} ?selected=${value === chosen()}>${words}</option>`,
      )}
    </select>
  </div>
`;

const onlyFree = ({ t, service, filters }: TrainingView): unknown =>
  watch(() =>
    service.value
      ? html`<div class="choice">
          <input
            type="checkbox"
            id="only-free"
            .checked=${filters.value.isFreeOnly}
            @change=${({ target }: Event) =>
              void (filters.value = { ...filters.value, isFreeOnly: (target as HTMLInputElement).checked })}
          />
          <label for="only-free">${t('training.filter.free')}</label>
        </div>`
      : nothing,
  );

/** The districts: choosing one brings its sessions to the top, and hides none. */
const districts = (view: TrainingView): unknown => {
  const { t, pack, district } = view;
  const groups = pack.groups.filter(({ kind }) => kind === 'district');
  if (groups.length === 0) return nothing;
  const options = groups.map(({ id }) => ({ value: id, words: view.groupName(id) ?? id }));
  return select(
    'district',
    t('training.district'),
    [{ value: '', words: t('training.district.none') }, ...options],
    () => district.value,
    (value) => void (district.value = value),
  );
};

/** What may be chosen of the list: course, remote or not, only what has places. */
export const filters = (view: TrainingView): TemplateResult => {
  const { t, pack, filters: chosen } = view;
  const courses = pack.courses.filter(({ id }) => pack.sessions.some(({ course }) => course === id));
  const modes = new Set(pack.sessions.flatMap(({ mode }) => mode ?? []));
  const all = { value: '', words: t('training.filter.all') };
  const set = (change: Partial<Filters>): void => void (chosen.value = { ...chosen.value, ...change });
  return html`<div class="filters" role="group" aria-label=${t('training.filter')}>
    ${districts(view)}
    ${
      courses.length > 1
        ? select(
            'filter-course',
            t('training.filter.course'),
            [all, ...courses.map(({ id }) => ({ value: id, words: view.titleOf(id) }))],
            () => chosen.value.course,
            (course) => set({ course }),
          )
        : nothing
    }
    ${
      modes.size > 1
        ? select(
            'filter-mode',
            t('training.filter.mode'),
            [
              all,
              ...[...modes].map((mode) => ({
                value: mode,
                words: t(mode === 'remote' ? 'training.remote' : 'training.inPerson'),
              })),
            ],
            () => chosen.value.mode,
            (mode) => set({ mode: mode as Filters['mode'] }),
          )
        : nothing
    }
    ${onlyFree(view)}
  </div>`;
};

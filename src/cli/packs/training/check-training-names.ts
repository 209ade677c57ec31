import type { TrainingPack } from '../../../packs/types.js';
import type { Finding } from '../../schema/mend-error.js';
import { at } from '../check-names.js';

/** Every course and group that is named is there, every id stands once, and what cannot be true of them does not stand. */
export function checkTrainingNames(pack: TrainingPack): Finding[] {
  const courses = new Map(pack.courses.map((course) => [course.id, course]));
  const groups = new Set(pack.groups.map(({ id }) => id));
  return [
    ...(['courses', 'sessions', 'groups', 'settings'] as const).flatMap((part) => twice(part, pack[part])),
    ...pack.courses.flatMap(({ id, prerequisite, category, hasRecording }, index): Finding[] => [
      ...(prerequisite === undefined || (courses.has(prerequisite) && prerequisite !== id)
        ? []
        : [[at('courses', index, 'prerequisite'), `No other course has the id ${prerequisite}.`] as Finding]),
      ...(category === 'e-learning' && (hasRecording || pack.sessions.some(({ course }) => course === id))
        ? [[at('courses', index), 'E-learning starts at any time: it has neither sessions nor a recording.'] as Finding]
        : []),
    ]),
    ...pack.sessions.flatMap(({ course, group }, index): Finding[] => [
      ...(courses.has(course) ? [] : [[at('sessions', index, 'course'), `No course has the id ${course}.`] as Finding]),
      ...(group === undefined ? whose(courses.get(course)?.groups, index) : known(groups, group, 'sessions', index)),
    ]),
    ...pack.settings.flatMap(({ group }, index) => known(groups, group, 'settings', index)),
    ...starts(pack),
  ];
}

const twice = (part: string, list: readonly { readonly id: string }[]): Finding[] =>
  list.flatMap(({ id }, index): Finding[] =>
    list.findIndex((one) => one.id === id) === index
      ? []
      : [[at(part, index, 'id'), `Write another id: ${id} is there already.`]],
  );

const known = (groups: ReadonlySet<string>, group: string, part: string, index: number): Finding[] =>
  groups.has(group) ? [] : [[at(part, index, 'group'), `No group has the id ${group}.`]];

const whose = (rule: string | undefined, index: number): Finding[] =>
  rule ? [[at('sessions', index), 'Say which group it is for: its course is booked by groups.']] : [];

/** The day from which a group uses the toolkits is the day of a session of its own. */
const starts = ({ groups, sessions }: TrainingPack): Finding[] =>
  groups.flatMap(({ id, toolkitFrom }, index): Finding[] =>
    toolkitFrom === undefined || sessions.some(({ group, days }) => group === id && days[0]?.date === toolkitFrom)
      ? []
      : [[at('groups', index, 'toolkitFrom'), `No session of ${id} is on that day.`]],
  );

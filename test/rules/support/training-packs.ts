import type { TrainingPack } from '../../../src/packs/types.js';
import type { Course, PrintedSession } from '../../../src/rules/training/types.js';
import { assembledOf } from '../../packs/support/judge-pack.js';

const packOf = (id: string): TrainingPack => assembledOf(id, 'training').pack as unknown as TrainingPack;

export const halton = packOf('halton');
export const kent = packOf('kent');
export const cheshireEast = packOf('cheshire-east');

/** A course of a pack, or a session of it, by its id. */
export const courseOf = ({ courses }: TrainingPack, id: string): Course => named(courses, id);
export const sessionOf = ({ sessions }: TrainingPack, id: string): PrintedSession => named(sessions, id);

export const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);

function named<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

import { set } from '../../../src/schema/pointer.js';
import type { Json, JsonObject } from '../../../src/schema/types.js';

/** Answers with the ten of the urgent minimum and no more. */
export const urgentMinimum = (): JsonObject => ({
  gate: { immediateDanger: 'yes', homeCouncil: 'halton' },
  you: { yourName: 'Made-up Lead', yourRole: 'Safeguarding lead', yourPhone: '0151 496 0000' },
  worry: { whatHappened: 'A made-up worry.', safetyNow: null },
  children: [{ childName: 'Made-up Child', homeAddress: null, whereNow: 'At school, with the lead.' }],
});

/** Answers that are not urgent, with everything that is always required and nothing that depends on an answer. */
export const calmMinimum = (): JsonObject => ({
  gate: {
    immediateDanger: 'no',
    harmNow: 'no',
    homeCouncil: 'halton',
    openCase: 'no',
    staffAllegation: 'no',
    purpose: 'early-help',
    alreadyPhoned: 'no',
  },
  you: {
    yourName: 'Made-up Lead',
    yourRole: 'Safeguarding lead',
    yourAgency: 'Made-up School',
    yourPhone: '0151 496 0000',
    yourEmail: 'lead@school.example',
    knowChild: 'Taught for two years.',
    dslConsulted: 'yes',
  },
  worry: {
    whatHappened: 'A made-up worry.',
    whenHappened: '2026-11',
    stillGoingOn: 'not-known',
    howKnow: ['saw-it'],
    ifNothing: null,
    goingWell: 'Comes to school.',
  },
  children: [
    {
      unborn: 'no',
      childName: 'Made-up Child',
      dob: '2016',
      sexGender: 'female',
      homeAddress: '1 Made-up Street',
      setting: null,
      language: 'English',
      interpreter: 'no',
      impact: null,
      childSpoken: 'not-appropriate',
    },
  ],
  family: [
    {
      personName: 'Made-up Aunt',
      relation: 'other-relative',
      parentalResponsibility: 'no',
      livesWithChild: 'yes',
      personOfConcern: 'no',
      safeContact: null,
    },
  ],
  history: {
    chronology: [{ date: null, event: 'First worry.' }],
    earlyHelp: 'not-known',
    tried: [{ help: 'Nothing yet.' }],
    earlierContacts: 'no',
  },
  judgement: { yourLevel: 'not-sure' },
  next: { outcome: 'Breakfast each day.', actions: [{ action: 'Breakfast club', who: 'School', byWhen: null }] },
  finish: { declare: true },
});

/** The same answers with others set (or taken out, with undefined), by pointer. */
export const withAnswers = (answers: Json, changes: Readonly<Record<string, Json | undefined>>): Json =>
  Object.entries(changes).reduce<Json>((result, [pointer, value]) => set(result, pointer, value) ?? {}, answers);

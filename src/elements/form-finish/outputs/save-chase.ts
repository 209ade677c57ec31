import type * as Calendar from '../../../calendar/index.js';
import type { FormWidget } from '../../form-widget/form-widget.js';
import { saveFile } from './save-file.js';

/** Bank holidays that the pack knows: they stand with its rule for the next working day. */
const holidaysOf = ({ pack }: FormWidget): readonly string[] =>
  pack.derived.flatMap((one) => ('holidays' in one ? (one.holidays ?? []) : []));

/** A calendar file with a reminder to ask what became of a report. False where its code could not be had. */
export const saveChase = async (widget: FormWidget, reference: string | undefined): Promise<boolean> => {
  const { t, pack, host } = widget;
  const { frontDoor, outOfHours } = pack.contacts;
  try {
    const calendar = (await host.assets.module('calendar.js')) as typeof Calendar;
    const now = new Date();
    const entry = calendar.chaseReminder({
      reference: reference ?? crypto.randomUUID(),
      title: t('outputs.chaseTitle', { name: frontDoor.team }),
      lines: [
        ...(reference ? [t('outputs.chaseReference', { reference })] : []),
        ...[frontDoor, outOfHours].flatMap(({ team, phone }) => (phone ? `${team}: ${phone}` : [])),
      ],
      now,
      holidays: holidaysOf(widget),
    });
    // It has times, and one day: nothing of these words is needed.
    const words = { timeUnknown: '', morning: '', afternoon: '', endUnknown: '', dayOf: () => '' };
    saveFile('reminder.ics', 'text/calendar', calendar.calendarFile({ entries: [entry], words, now }));
    return true;
  } catch {
    return false;
  }
};

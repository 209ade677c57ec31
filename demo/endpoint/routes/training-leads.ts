import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Setting } from '../../../src/rules/training/types.js';
import { confirmLead, markInvited, settingLeads } from '../desk/leads.js';
import { leadsPage } from '../pages/desk/leads.js';
import { Problem } from '../problems/problem.js';
import { csvLine } from './csv-line.js';
import type { Desk } from './desk.js';
import { field, type Fields } from './fields.js';

/** Who leads safeguarding where: whom to chase, whom to confirm, whom to invite. */
export function trainingLeads(app: FastifyInstance, desk: Desk): void {
  const { database } = desk.settings;
  const withSettings = (): readonly string[] => desk.ids((id) => (desk.packs.get(id)?.settings.length ?? 0) > 0);
  const settingsOf = (pack: string): readonly Setting[] => desk.packs.get(pack)?.settings ?? [];
  const named = ({ params }: FastifyRequest): { readonly pack: string; readonly setting: Setting } => {
    const { pack, setting: id } = params as { readonly pack: string; readonly setting: string };
    const setting = settingsOf(pack).find((one) => one.id === id);
    if (setting) return { pack, setting };
    throw new Problem('not-found', 'The timetable has no such setting.');
  };

  app.get('/leads', async (request, reply) => {
    const packs = withSettings();
    const pack = desk.chosen(request.query, packs);
    const leads = await settingLeads(database, pack, settingsOf(pack));
    await desk.note(database, request, 'opened', `${pack} leads`);
    return desk.page(request, reply, 'Leads', (token) => leadsPage({ leads, packs, pack, words: desk.words, token }));
  });

  app.get('/leads.csv', async (request, reply) => {
    const pack = desk.chosen(request.query, withSettings());
    const leads = await settingLeads(database, pack, settingsOf(pack));
    const chased = leads.filter((lead) => lead.hasMissed || !(lead.named ?? lead.confirmed));
    await desk.note(database, request, 'exported', `${pack} chase list`, chased.length);
    const lines = chased.map(({ setting, named: inBooking, confirmed, hasMissed }) => {
      const lead = confirmed ?? inBooking;
      const why = lead
        ? 'missed the first session'
        : hasMissed
          ? 'no lead named, missed the first session'
          : 'no lead named';
      const group = desk.words.group(pack, setting.group) ?? '';
      return csvLine([setting.fullName ?? setting.name, group, why, lead?.name ?? '', lead?.email ?? '']);
    });
    return reply
      .header('Content-Disposition', `attachment; filename="${pack}-chase-list.csv"`)
      .type('text/csv; charset=utf-8')
      .send([csvLine(['setting', 'group', 'why', 'lead', 'email']), ...lines].join(''));
  });

  app.post<{ Body: Fields }>('/leads/:pack/:setting/confirm', async (request, reply) => {
    const { pack, setting } = named(request);
    const [name, email] = [field(request.body, 'name').trim(), field(request.body, 'email').trim()];
    if (!/^\P{Cc}{1,200}$/u.test(name) || !/^[^\s@<>",;]{1,64}@[^\s@<>",;]{1,189}$/.test(email)) {
      throw new Problem('malformed', 'Nothing was confirmed. Give the name and the e-mail address of the lead.');
    }
    await database.transaction(async (transaction) => {
      await confirmLead(transaction, pack, setting.id, { name, email });
      await desk.note(transaction, request, 'confirmed-lead', `${pack} ${setting.id}`);
    });
    return reply.redirect(`/training/leads?pack=${encodeURIComponent(pack)}`, 303);
  });

  app.post('/leads/:pack/:setting/invited', async (request, reply) => {
    const { pack, setting } = named(request);
    await database.transaction(async (transaction) => {
      if (!(await markInvited(transaction, pack, setting.id))) {
        throw new Problem('lead-not-confirmed', 'Confirm the lead first. Nobody else is invited.');
      }
      await desk.note(transaction, request, 'invited-lead', `${pack} ${setting.id}`);
    });
    return reply.redirect(`/training/leads?pack=${encodeURIComponent(pack)}`, 303);
  });
}

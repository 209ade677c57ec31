import type { FastifyReply, FastifyRequest } from 'fastify';
import type { TrainingPacks } from '../booking/training-packs.js';
import { findSession, type DeskSession } from '../desk/session-list.js';
import { TrainingWords } from '../desk/words.js';
import type { Part } from '../pages/html.js';
import { Problem } from '../problems/problem.js';
import { audit, type AuditAction } from '../audit/audit-log.js';
import type { Queryable } from '../database/types.js';
import type { Settings } from '../settings.js';
import type { StaffReplies } from './staff-replies.js';

/** What the coordinator's routes share. */
export class Desk {
  readonly settings: Settings;
  readonly packs: TrainingPacks;
  readonly words: TrainingWords;
  readonly replies: StaffReplies;

  constructor(settings: Settings, packs: TrainingPacks, replies: StaffReplies) {
    this.settings = settings;
    this.packs = packs;
    this.words = new TrainingWords(packs);
    this.replies = replies;
  }

  /** The ids of all timetables, or of those that this says. */
  ids(isWanted: (pack: string) => boolean = () => true): readonly string[] {
    return [...this.packs.keys()].filter(isWanted);
  }

  /** The one that the address names, or the first. */
  chosen(query: unknown, ids: readonly string[] = this.ids()): string {
    const { pack } = query as Readonly<Record<string, unknown>>;
    return ids.find((id) => id === pack) ?? ids[0] ?? '';
  }

  async session({ params }: FastifyRequest): Promise<DeskSession> {
    const { pack, id } = params as { readonly pack: string; readonly id: string };
    const found = this.packs.has(pack) ? await findSession(this.settings.database, pack, id) : null;
    if (found) return found;
    throw new Problem('not-found', 'The timetable has no such session.');
  }

  /** Sends a page; `content` gets the token for its forms. */
  async page(
    request: FastifyRequest,
    reply: FastifyReply,
    title: string,
    content: (token: string) => Part,
  ): Promise<FastifyReply> {
    await this.replies.page(request, reply, title, content(this.replies.token(request, reply)));
    return reply;
  }

  note(database: Queryable, { reader: who }: FastifyRequest, action: AuditAction, subject: string, count?: number) {
    return audit(database, { area: 'training', who, action, subject, count: count ?? null });
  }
}

/** How the log names a session. */
export const subjectOf = ({ pack, id }: Pick<DeskSession, 'pack' | 'id'>): string => `${pack} ${id}`;

import type { FastifyInstance, HTTPMethods } from 'fastify';
import { Problem } from '../problems/problem.js';

const methods: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Marks a route that only refuses; the OpenAPI document does not list it. */
export const refusing = { config: { isRefusal: true } } as const;

/** Every other method of this path is refused with 405 and the list of those that are offered. */
export function onlyMethods(app: FastifyInstance, url: string, offered: readonly HTTPMethods[]): void {
  app.route({
    ...refusing,
    method: methods.filter((method) => !offered.includes(method)),
    url,
    // Before the body is read: whatever it is, it is not wanted.
    onRequest: async (_request, reply) => {
      reply.header('Allow', offered.join(', '));
      throw new Problem('method-not-allowed', `This address takes ${offered.join(', ')}.`);
    },
    handler: async () => undefined,
  });
}

/** Whatever else lies under this prefix is not there: said here, so that no other part of a server answers for it. */
export function nothingElse(app: FastifyInstance, detail: string): void {
  app.route({
    ...refusing,
    method: methods.filter((method) => method !== 'HEAD'),
    url: '/*',
    preParsing: async () => {
      throw new Problem('not-found', detail);
    },
    handler: async () => undefined,
  });
}

/** A page that anybody may see. */
export const publicPage = { config: { isPublic: true } } as const;

declare module 'fastify' {
  interface FastifyRequest {
    /** Who reads the page. */
    reader: string;
  }

  interface FastifyContextConfig {
    /** Shown to people who have not signed in. */
    isPublic?: boolean;
    /** Only refuses. */
    isRefusal?: boolean;
  }
}

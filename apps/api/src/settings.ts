import type { MailSettings } from '#network';
import { z } from 'zod';

const environment = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  GRAPHQL_INTROSPECTION: z.enum(['0', '1']).default('0'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
});

export interface Settings {
  readonly databaseUrl: string;
  /** Interface to listen on; the loopback one unless a container says otherwise. */
  readonly host: string;
  readonly port: number;
  /** Origins from which browsers may open a socket or change something. */
  readonly origins: ReadonlySet<string>;
  readonly introspection: boolean;
  /** Null: what people are told stays in the inbox. */
  readonly mail: MailSettings | null;
}

/** Reads the environment. Throws one line that names what is missing or wrong, never its value. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const read = environment.safeParse(variables);
  if (!read.success) throw new Error(`Environment: ${read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; ')}`);
  const { DATABASE_URL, HOST, PORT, PUBLIC_URL, GRAPHQL_INTROSPECTION, SMTP_URL, MAIL_FROM } = read.data;
  if (!SMTP_URL !== !MAIL_FROM) throw new Error('Environment: SMTP_URL and MAIL_FROM go together');
  const own = [`http://localhost:${PORT}`, `http://127.0.0.1:${PORT}`];
  return {
    databaseUrl: DATABASE_URL,
    host: HOST,
    port: PORT,
    origins: new Set(PUBLIC_URL ? [new URL(PUBLIC_URL).origin, ...(isLoopback(PUBLIC_URL) ? own : [])] : own),
    introspection: GRAPHQL_INTROSPECTION === '1',
    mail: SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: PUBLIC_URL ?? `http://localhost:${PORT}` } : null,
  };
}

const isLoopback = (url: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);

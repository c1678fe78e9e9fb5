import { describe, expect, it } from '@jest/globals';
import { readSettings } from './settings.ts';

const needed = { DATABASE_URL: 'postgres://server:secret@127.0.0.1:5432/tocsin', PORT: '3000' };

describe('The settings', () => {
  it('allow both names of this machine as origins when nothing else is said', () => {
    expect([...readSettings(needed).origins]).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000']);
  });

  it('allow a public address alone, without its path', () => {
    expect([...readSettings({ ...needed, PUBLIC_URL: 'https://tocsin.example/app' }).origins]).toEqual(['https://tocsin.example']);
  });

  it('keep introspection closed unless it is asked for', () => {
    expect([readSettings(needed).introspection, readSettings({ ...needed, GRAPHQL_INTROSPECTION: '1' }).introspection]).toEqual([false, true]);
  });

  it('send mail only with a server and a sender, and take links from the public address', () => {
    const mail = { SMTP_URL: 'smtps://user:pass@mail.example', MAIL_FROM: 'tocsin@city.example' };
    expect(readSettings(needed).mail).toBeNull();
    expect(readSettings({ ...needed, ...mail, PUBLIC_URL: 'https://tocsin.example' }).mail).toEqual({ smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM, publicUrl: 'https://tocsin.example' });
    expect(() => readSettings({ ...needed, SMTP_URL: mail.SMTP_URL })).toThrow(/^Environment: SMTP_URL and MAIL_FROM go together$/);
  });

  it.each([
    ['DATABASE_URL', undefined],
    ['DATABASE_URL', 'mysql://secret@host/db'],
    ['PORT', undefined],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PORT', 'secret'],
    ['PUBLIC_URL', 'javascript:secret'],
    ['GRAPHQL_INTROSPECTION', 'secret'],
    ['SMTP_URL', 'https://secret.example'],
    ['MAIL_FROM', 'secret'],
  ])('name %s in one line when it is %s, and never its value', (variable, value) => {
    const { [variable]: _, ...others } = needed as Record<string, string>;
    const read = (): unknown => readSettings({ ...others, ...(value !== undefined && { [variable]: value }) });
    expect(read).toThrow(new RegExp(`^Environment: ${variable} [^\\n]*$`));
    expect(read).not.toThrow(/secret/);
  });
});

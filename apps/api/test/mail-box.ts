import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

interface Received {
  readonly to: readonly string[];
  /** Headers and body as they came over the wire. */
  readonly raw: string;
  readonly subject: string;
  /** The plain text, decoded. */
  readonly body: string;
}

/** A real mail server that keeps what it gets, and refuses whom it is told to with the reply code given. */
export class MailBox {
  readonly received: Received[] = [];
  readonly refused: string[] = [];
  readonly refusals = new Map<string, number>();

  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      const code = this.refusals.get(address);
      if (code === undefined) return done();
      this.refused.push(address);
      done(Object.assign(new Error('refused'), { responseCode: code }));
    },
    onData: (stream, { envelope }, done) => {
      text(stream).then((raw) => {
        this.received.push({ to: envelope.rcptTo.map(({ address }) => address), raw, subject: decodedWords(headerOf(raw, 'subject')), body: plainPartOf(raw) });
        done();
      }, done);
    },
  });

  static async open(): Promise<MailBox> {
    const box = new MailBox();
    await new Promise<void>((resolve) => box.server.listen(0, '127.0.0.1', resolve));
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  of({ email }: { readonly email: string }): Received[] {
    return this.received.filter(({ to }) => to.includes(email));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

const headerOf = (raw: string, name: string): string => new RegExp(`^${name}: ((?:.*(?:\\r\\n[ \\t].*)*))`, 'im').exec(raw)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? '';

const fromQuoted = (quoted: string): Buffer => Buffer.from(quoted.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');

const decodedWords = (header: string): string =>
  header
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, words: string) => (kind.toUpperCase() === 'B' ? Buffer.from(words, 'base64') : fromQuoted(words.replaceAll('_', ' '))).toString('utf8'));

function plainPartOf(raw: string): string {
  const part = raw.split(/\r\n--[^\r\n]+/).find((piece) => /content-type: text\/plain/i.test(piece)) ?? '';
  const [head = '', ...body] = part.split('\r\n\r\n');
  const words = body.join('\r\n\r\n');
  return (/base64/i.test(head) ? Buffer.from(words, 'base64') : /quoted-printable/i.test(head) ? fromQuoted(words) : Buffer.from(words)).toString('utf8');
}

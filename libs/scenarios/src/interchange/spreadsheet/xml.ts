import sax, { type SAXParser } from 'sax';
import type { Archive } from '../zip.ts';
import { ImportRefused } from '../report.ts';

/** Attributes by name, without the prefixes of their name spaces. */
export type Attributes = Readonly<Record<string, string | undefined>>;

export interface Handlers {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
  /** Whether the rest may be left unread. */
  hasEnough?(): boolean;
}

const mostBytes = 200_000_000;

/**
 * Reads one XML file of an archive piece by piece; nothing of it is kept here. Entities beyond the five of XML are not resolved.
 * @throws ImportRefused with the line if it is not well-formed
 */
export async function readXml(archive: Archive, name: string, { open, text, close, hasEnough }: Handlers): Promise<void> {
  const parser = parserOf(name, {
    onopentag: ({ name: tag, attributes }) => open?.(local(tag), Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), String(value)]))),
    ontext: (part) => text?.(part),
    oncdata: (part) => text?.(part),
    onclosetag: (tag) => close?.(local(tag)),
  });
  const decoder = new TextDecoder();
  await archive.pour(name, mostBytes, (piece) => {
    parser.write(decoder.decode(piece, { stream: true }));
    return !hasEnough?.();
  });
  if (!hasEnough?.()) parser.close();
}

const local = (qualified: string): string => qualified.slice(qualified.indexOf(':') + 1);

function parserOf(name: string, handlers: Pick<SAXParser, 'onopentag' | 'ontext' | 'oncdata' | 'onclosetag'>): SAXParser {
  const parser = sax.parser(true, { position: true });
  const refuse = (where: string): never => {
    throw new ImportRefused('imports.broken-spreadsheet', `${name}: ${where}`);
  };
  return Object.assign(parser, { ...handlers, onerror: () => refuse(`line ${parser.line + 1}, column ${parser.column}`), ondoctype: () => refuse('DOCTYPE') });
}

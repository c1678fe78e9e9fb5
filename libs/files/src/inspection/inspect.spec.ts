import { describe, expect, it } from '@jest/globals';
import { loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { aDrawing, aGif, aPhoto, aPngOf, canary } from '../testing/index.ts';
import { orientationIn } from './images/orientation.ts';
import { inspect, type Inspected } from './inspect.ts';

const look = (name: string, bytes: Uint8Array | string): ReturnType<typeof inspect> => inspect({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });

async function kept(name: string, bytes: Uint8Array | string): Promise<Inspected> {
  const found = await look(name, bytes);
  if (typeof found === 'string') throw new Error(`${name} is refused: ${found}`);
  return found;
}

const zipped = (files: Record<string, string>): Uint8Array => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { level: 0 }]])));
const office = (type: string): Uint8Array => zipped({ '[Content_Types].xml': `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`, '_rels/.rels': '' });

describe('What is inside a file decides what it is', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['minutes.docx', office('wordprocessingml.document'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['plan.xlsx', office('spreadsheetml.sheet'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['talk.pptx', office('presentationml.presentation'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['minutes.odt', zipped({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'application/vnd.oasis.opendocument.text'],
    ['plan.ods', zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['logs.zip', zipped({ 'a.log': 'a' }), 'application/zip'],
    ['letter.pdf', '%PDF-1.7\n', 'application/pdf'],
    ['call.mp3', Buffer.concat(Array.from({ length: 4 }, () => Buffer.concat([Buffer.from('fffb9064', 'hex'), Buffer.alloc(413)]))), 'audio/mpeg'],
    ['call.ogg', Buffer.concat([Buffer.from('OggS'), Buffer.alloc(24), Buffer.from('OpusHead')]), 'audio/ogg'],
    ['call.wav', Buffer.from('RIFF\x24\0\0\0WAVEfmt ', 'latin1'), 'audio/wav'],
    ['film.mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1'), 'video/mp4'],
    ['film.webm', Buffer.from('1a45dfa38b4282847765626d', 'hex'), 'video/webm'],
    ['notes.md', '# Notes', 'text/markdown'],
    ['list.csv', 'a;b\r\n1;2', 'text/csv'],
    ['liste.txt', Buffer.from('Ger\xe4te', 'latin1'), 'text/plain'],
    ['drawing.gif', aGif(), 'image/gif'],
  ])('%s', async (name, bytes, mediaType) => {
    expect(await kept(name, bytes)).toMatchObject({ name, mediaType });
  });

  it('whatever the name says', async () => {
    expect(await kept('invoice.exe', '%PDF-1.7\n')).toMatchObject({ name: 'invoice.exe.pdf', mediaType: 'application/pdf' });
    expect(await look('photo.png', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'))).toBe('kind');
  });

  it.each<[string, Uint8Array | string, string]>([
    ['nothing', '', 'empty'],
    ['more than 25 MB', new Uint8Array(25 * 1_024 * 1_024 + 1), 'too-large'],
    ['a program', Buffer.from('\x7fELF\x02\x01\x01', 'latin1'), 'kind'],
    ['a document with macros', zipped({ '[Content_Types].xml': '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>', '_rels/.rels': '' }), 'kind'],
    ['a camera raw', Buffer.from('II*\0\x10\0\0\0CR\x02\0', 'latin1'), 'kind'],
    ['random bytes', Buffer.from('00010203fffefd', 'hex'), 'kind'],
    ['a drawing that may run scripts', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'markup'],
    ['the same behind a declaration', '\uFEFF \n<?xml version="1.0"?><svg/>', 'markup'],
    ['a page', '<!DOCTYPE html><p>', 'markup'],
    ['a page without a head', '<script>alert(1)</script>', 'markup'],
    ['a page behind a line of text', 'x\n<html><body>', 'markup'],
    ['an image that floods memory', aPngOf(40_000, 40_000), 'too-many-pixels'],
    ['an animation that floods memory', aGif(10_000), 'too-many-pixels'],
    ['an image without an area', aPngOf(0, 10), 'broken'],
    ['half an image', aPngOf(10, 10).subarray(0, 40), 'broken'],
    ['half an animation', aGif().subarray(0, 30), 'broken'],
  ])('and %s is refused', async (_, bytes, refusal) => {
    expect(await look('file', bytes)).toBe(refusal);
  });

  it('and photos end too early in every way without more than a refusal', async () => {
    for (const type of ['png', 'jpeg', 'webp'] as const) {
      const photo = await aPhoto(type);
      for (let length = 12; length < photo.length; length += 7) expect(['broken', 'kind', 'object']).toContain(await look('a', photo.subarray(0, length)).then((found) => (typeof found === 'string' ? found : typeof found)));
    }
  });

  it('and no bytes are too odd to be looked at', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('png', 'jpeg', 'webp', 'gif'), fc.nat(), fc.integer({ min: 0, max: 255 }), async (type, at, byte) => {
        const bytes = Buffer.from(type === 'gif' ? aGif() : await aPhoto(type));
        bytes[at % bytes.length] = byte;
        const found = await look('a', bytes);
        expect(typeof found === 'string' || found.bytes.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('What is kept of an image', () => {
  it.each(['png', 'jpeg', 'webp'] as const)('is the image of a %s and how it is turned, and nothing that the camera told', async (type) => {
    const photo = await aPhoto(type);
    expect(photo.includes(canary)).toBe(true);

    const { bytes } = await kept(`photo.${type}`, photo);

    expect(Buffer.from(bytes).includes('CANARY')).toBe(false);
    const at = Buffer.from(bytes).indexOf('MM\0*');
    expect(orientationIn(Buffer.from(bytes).subarray(at))).toBe(6);
    const image = await loadImage(Buffer.from(bytes));
    expect([image.width, image.height].toSorted()).toEqual([20, 40]);
  });

  it.each(['png', 'jpeg', 'webp'] as const)('is no note on the orientation where a %s stands upright', async (type) => {
    const { bytes } = await kept(`photo.${type}`, await aPhoto(type, 1));
    expect(Buffer.from(bytes).includes('MM\0*')).toBe(false);
  });

  it('is an animation that repeats, without its comments', async () => {
    const { bytes } = await kept('a.gif', aGif());
    expect([Buffer.from(bytes).includes('NETSCAPE2.0'), Buffer.from(bytes).includes('CANARY')]).toEqual([true, false]);
  });

  it('stays as it is when it comes a second time', async () => {
    for (const file of [await aPhoto('png'), await aPhoto('jpeg'), await aPhoto('webp'), await aDrawing('jpeg'), aGif()]) {
      const once = await kept('a', file);
      expect(await kept('a', once.bytes)).toEqual(once);
    }
  });
});

describe('The name of a file', () => {
  it.each([
    ['../../etc/passwd', 'passwd.txt'],
    ['D:\\desk\\plan.txt', 'plan.txt'],
    ['invoice\u202Etxt.exe', 'invoicetxt.exe.txt'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['Übung  «Löschen»?.TXT', 'Übung «Löschen»-.TXT'],
    ['...', 'file.txt'],
    ['', 'file.txt'],
    [`${'x'.repeat(500)}.txt`, `${'x'.repeat(120)}.txt`],
  ])('%j is kept as %j', async (name, cleaned) => {
    expect((await kept(name, 'text')).name).toBe(cleaned);
  });

  it('never leads anywhere nor grows, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (name) => {
        const cleaned = (await kept(name, 'text')).name;
        expect(cleaned).toMatch(/^[^/\\\p{Cc}\p{Cf}<>:"|?*.][^/\\\p{Cc}\p{Cf}<>:"|?*]*\.[a-z]+$/iu);
        expect(cleaned.length).toBeLessThan(200);
      }),
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { type Id, locales, newId, noticeTopics, type Tlp, tlpLabels } from '#kernel';
import fc from 'fast-check';
import type { MailedNotice } from '../persistence/mail.repository.ts';
import { linesOfDigest, writeMail } from './write-mail.ts';

const notice = (tlp: Tlp, about: Partial<MailedNotice> = {}): MailedNotice => ({
  id: newId<Id<'Notice'>>(),
  kind: 'practice',
  subjectId: newId(),
  topic: 'practice.published',
  title: { en: 'Secret backups', fr: 'Sauvegardes secrètes', de: 'Geheime Sicherungen' },
  tlp,
  ...about,
});
const anna = { name: 'Anna', locale: 'en' } as const;
const at = 'https://tocsin.example';

describe('A mail', () => {
  it('says what happened to what, with the label first, and leads there', () => {
    const told = notice('TLP:GREEN');
    const { subject, text, html } = writeMail([told], anna, at);
    expect(subject).toBe('[TLP:GREEN] A good practice is published: Secret backups');
    for (const part of [text, html]) expect(part).toContain(`${at}/practices/${told.subjectId}`);
    expect(text).toContain(`${at}/inbox#mail`);
    expect(text.split('\n\n').at(-1)).toBe('TLP:GREEN');
  });

  it.each(['TLP:AMBER+STRICT', 'TLP:RED'] as const)('of something marked %s gives neither title nor topic', (tlp) => {
    for (const locale of locales) {
      const written = Object.values(writeMail([notice(tlp)], { ...anna, locale }, at)).join('\n');
      expect(written).not.toMatch(/backup|sauvegarde|sicherung|published|publiée|veröffentlicht/i);
      expect(written).toContain(`[${tlp}]`);
    }
  });

  it('is written in the language of the reader, and in German for Luxembourgish', () => {
    const subjects = locales.map((locale) => writeMail([notice('TLP:CLEAR')], { ...anna, locale }, at).subject);
    expect(subjects).toEqual([
      '[TLP:CLEAR] A good practice is published: Secret backups',
      '[TLP:CLEAR] Une bonne pratique est publiée\u00a0: Sauvegardes secrètes',
      '[TLP:CLEAR] Eine gute Praxis ist veröffentlicht: Geheime Sicherungen',
      '[TLP:CLEAR] Eine gute Praxis ist veröffentlicht: Geheime Sicherungen',
    ]);
  });

  it('of several carries the strictest of their labels, and hides only what is closed', () => {
    const { subject, text } = writeMail([notice('TLP:GREEN'), notice('TLP:RED', { title: { en: 'Hidden' } }), notice('TLP:CLEAR')], anna, at);
    expect(subject).toBe('[TLP:RED] 3 pieces of news');
    expect(text).toContain('[TLP:GREEN] A good practice is published: Secret backups');
    expect(text).toContain('[TLP:RED] A note for you');
    expect(text).not.toContain('Hidden');
  });

  it('of very many counts the rest', () => {
    const [first, ...others] = Array.from({ length: linesOfDigest + 7 }, () => notice('TLP:CLEAR'));
    expect(first && writeMail([first, ...others], anna, at).text).toContain('and 7 more in the inbox');
  });

  it('keeps its subject on one line and its page without foreign tags, whatever names and titles hold', () => {
    const nasty = fc.array(fc.constantFrom('\r', '\n', '\r\nBcc: mallory@evil.example', '<img src=x onerror=alert(1)>', '"', '&', '\u2028', '\0', 'é', 'x')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(nasty, nasty, fc.constantFrom(...tlpLabels), fc.constantFrom(...noticeTopics), (name, title, tlp, topic) => {
        const { subject, html } = writeMail([notice(tlp, { topic, title: { en: title } })], { ...anna, name }, at);
        expect(subject).not.toMatch(/[\r\n\u2028\0]/);
        expect(html).not.toMatch(/<img|<script/);
      }),
    );
  });
});

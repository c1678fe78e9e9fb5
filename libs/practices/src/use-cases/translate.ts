import { Injectable } from '@nestjs/common';
import { Access, type Actor } from '#access';
import { type Locale, sha256Hex } from '#kernel';
import { Transaction } from '#persistence';
import { contentShape, type Part, partsOf, type PracticeContent, type TranslationMethod } from '../domain/content.ts';
import { practiceErrors } from '../domain/practice.errors.ts';
import { translated } from '../domain/translations.ts';
import type { PracticeId } from '../domain/names.ts';
import { type PracticeVersion, underWay, writable } from '../domain/version.ts';
import { DraftRepository } from '../persistence/draft.repository.ts';
import { PracticeRepository } from '../persistence/practice.repository.ts';
import { TranslationRepository } from '../persistence/translation.repository.ts';

export interface TranslationWish {
  readonly part: Part;
  readonly locale: Locale;
  readonly text: string;
  readonly method: TranslationMethod;
  /** Hash of the source text that was translated, and what stood in the translation before. */
  readonly sourceHash: string;
  readonly seen: string;
}

@Injectable()
export class Translate {
  constructor(
    private readonly transaction: Transaction,
    private readonly practices: PracticeRepository,
    private readonly drafts: DraftRepository,
    private readonly translations: TranslationRepository,
    private readonly access: Access,
  ) {}

  /** Puts one text into one language. CONFLICT when its source, or the translation itself, is no longer what was seen; the same wish twice changes nothing. */
  set(actor: Actor, id: PracticeId, wish: TranslationWish): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      this.access.require(actor, 'write', await this.practices.get(id));
      const draft = await this.drafts.lock(id);
      if (!writable.includes(draft.state)) throw practiceErrors.notWritable(draft.state);
      const { source, text } = pair(draft.content, wish.part, wish.locale);
      if (text === wish.text && draft.content.translations[wish.part]?.[wish.locale]?.sourceHash === wish.sourceHash) return this.practices.get(id);
      if (sha256Hex(source) !== wish.sourceHash) throw practiceErrors.sourceChanged(source);
      if (text !== wish.seen) throw practiceErrors.editedMeanwhile(draft.revision, draft.content);
      const content = translated(draft.content, wish.part, wish.locale, wish.text, { sourceHash: wish.sourceHash, method: wish.method, state: 'draft', by: actor.name });
      if (!content || !contentShape.safeParse(content).success) throw practiceErrors.misshapen(wish.part);
      await this.drafts.save(id, draft, content, actor);
      return this.practices.get(id);
    });
  }

  /** Agrees to one translation as it stands. For those who write or review the practice, but not for whoever wrote that text. */
  review(actor: Actor, id: PracticeId, part: Part, locale: Locale): Promise<PracticeVersion> {
    return this.transaction.run(actor, async () => {
      const version = await this.practices.get(id);
      if (!this.access.allows(actor, 'review', version)) this.access.require(actor, 'write', version);
      if (!underWay.includes(version.state)) throw practiceErrors.wrongState(version.state);
      const content = await this.practices.contentOf(id);
      const texts = pair(content, part, locale);
      if (texts.text.trim() === '' || content.translations[part]?.[locale]?.sourceHash !== sha256Hex(texts.source)) throw practiceErrors.notTranslated();
      if (await this.translations.wrote(version.workId, part, locale, actor.personId)) throw practiceErrors.ownTranslation();
      await this.translations.agree(version, part, locale, texts, actor);
      return version;
    });
  }
}

function pair(content: PracticeContent, part: Part, locale: Locale): { readonly source: string; readonly text: string } {
  const found = partsOf(content).find((candidate) => candidate.part === part);
  if (!found) throw practiceErrors.partUnknown();
  if (locale === content.sourceLocale) throw practiceErrors.sourceLanguage();
  return { source: found.text[content.sourceLocale] ?? '', text: found.text[locale] ?? '' };
}

import { ParseUUIDPipe } from '@nestjs/common';
import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { IsEnum, IsString } from 'class-validator';
import type { Actor } from '#access';
import { CurrentActor } from '#identity';
import type { Locale } from '#kernel';
import type { TranslationMethod } from '../domain/content.ts';
import type { PracticeId } from '../domain/names.ts';
import type { PracticeVersion } from '../domain/version.ts';
import { Translate, type TranslationWish } from '../use-cases/translate.ts';
import { ContentLocaleEnum, TranslationMethodEnum } from './enums.ts';
import { PracticeType } from './practice.types.ts';

@InputType()
class PracticeTranslationInput implements TranslationWish {
  @Field({ description: '`title`, `summary` or the key of a block.' }) @IsString() part: string;
  @Field(() => ContentLocaleEnum) @IsEnum(ContentLocaleEnum) locale: Locale;
  @Field() @IsString() text: string;
  @Field(() => TranslationMethodEnum) @IsEnum(TranslationMethodEnum) method: TranslationMethod;
  @Field({ description: 'SHA-256 of the source text that was translated, as lower-case hexadecimal.' }) @IsString() sourceHash: string;
  @Field({ description: 'What stood there before, empty for nothing.' }) @IsString() seen: string;
}

const versionId = ['id', { type: () => ID }, ParseUUIDPipe] as const;

@Resolver()
export class TranslationResolver {
  constructor(private readonly translate: Translate) {}

  @Mutation(() => PracticeType, { description: 'Puts one text into one language. A CONFLICT carries `source`, or `content`, as they stand now.' })
  translatePractice(@CurrentActor() actor: Actor, @Args(...versionId) id: PracticeId, @Args('input') input: PracticeTranslationInput): Promise<PracticeVersion> {
    return this.translate.set(actor, id, { ...input });
  }

  @Mutation(() => PracticeType, { description: 'Agrees to one translation as it stands; not for whoever wrote it.' })
  reviewPracticeTranslation(
    @CurrentActor() actor: Actor,
    @Args(...versionId) id: PracticeId,
    @Args('part') part: string,
    @Args('locale', { type: () => ContentLocaleEnum }) locale: Locale,
  ): Promise<PracticeVersion> {
    return this.translate.review(actor, id, part, locale);
  }
}

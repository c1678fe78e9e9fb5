import { Injectable } from '@nestjs/common';
import { PersonRepository } from '#identity';
import type { CityId, ExerciseId } from '#kernel';
import type { Finding } from '../domain/finding.entity.ts';
import { questions } from '../domain/questionnaire.ts';
import type { ReportText } from '../domain/report-text.entity.ts';
import { CardRepository } from '../persistence/card.repository.ts';
import { FindingRepository } from '../persistence/finding.repository.ts';
import { QuestionnaireRepository } from '../persistence/questionnaire.repository.ts';
import { RatingRepository } from '../persistence/rating.repository.ts';
import { ReportTextRepository } from '../persistence/report-text.repository.ts';
import { RulingRepository } from '../persistence/ruling.repository.ts';
import type { Opinions, ReportLocale } from '../report/material.ts';

export interface Sources {
  readonly findings: readonly Finding[];
  readonly texts: readonly ReportText[];
  readonly cities: ReadonlyMap<CityId, string>;
  readonly opinions: Opinions;
}

/** What the room collected in the hot debrief. */
@Injectable()
export class RoomOpinions {
  constructor(
    private readonly cards: CardRepository,
    private readonly questionnaire: QuestionnaireRepository,
  ) {}

  async of(id: ExerciseId): Promise<Pick<Opinions, 'cards' | 'answers'>> {
    const cards = await this.cards.cards(id);
    const { result } = (await this.questionnaire.results(id)).find(({ team }) => team === '') ?? {};
    const answers = questions.flatMap(({ key, text }) => (result?.scales[key] ? [{ question: text, counts: result.scales[key] }] : []));
    return { cards: cards.map(({ id: card, polarity, team, body, votes }) => ({ id: card, polarity, team, body, votes })), answers };
  }
}

/** What people wrote, rated, collected and answered, as far as the person of the transaction may see it. */
@Injectable()
export class ReportSources {
  constructor(
    private readonly findings: FindingRepository,
    private readonly texts: ReportTextRepository,
    private readonly ratings: RatingRepository,
    private readonly rulings: RulingRepository,
    private readonly room: RoomOpinions,
    private readonly people: PersonRepository,
  ) {}

  async of(id: ExerciseId, locale: ReportLocale): Promise<Sources> {
    return {
      findings: await this.findings.ofExercise(id),
      texts: await this.texts.latest(id, locale),
      cities: new Map((await this.people.cities()).map((city) => [city.id, city.name])),
      opinions: {
        ratings: (await this.ratings.ofExercise(id)).map(({ objective, team, mark, kind }) => ({ objective, team, mark, official: kind === 'official' })),
        rulings: (await this.rulings.ofExercise(id)).map(({ expectation, team, judgement }) => ({ expectation, team, judgement })).reverse(),
        ...(await this.room.of(id)),
      },
    };
  }
}

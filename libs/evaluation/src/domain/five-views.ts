import type { Member } from '#exercises';
import { ordinalAlpha } from './krippendorff-alpha.ts';
import { fewestTogether } from './questionnaire-result.ts';
import { type Mark, marks, type Rating } from './rating.entity.ts';
import type { Sight } from './sight.ts';

/** Of marks from 0, unable to be performed, to 3, performed without challenges. */
export interface MarkAverage {
  readonly average: number;
  readonly count: number;
}

/** One objective and one team, seen from five sides. */
export interface FiveViews {
  readonly objective: string;
  readonly team: string;
  /** The viewer's own mark: as a rater, or as a participant of the team. */
  readonly self: Mark | null;
  /** How the team's own people think that it did. */
  readonly teamAssessment: MarkAverage | null;
  /** By the raters of the viewer's home city. For the staff, as are all of the following but the official mark. */
  readonly ownCity: MarkAverage | null;
  readonly allCities: MarkAverage | null;
  readonly official: Rating | null;
  readonly raters: readonly Rating[];
}

/** What the participants of a team answered about it, as far as the reader may see that at all. */
export interface TeamAssessment {
  readonly team: string;
  readonly objective: string;
  readonly given: readonly Mark[];
}

interface Sources {
  readonly objectives: readonly string[];
  readonly teams: readonly string[];
  readonly ratings: readonly Rating[];
  readonly assessments: readonly TeamAssessment[];
  /** The viewer's own assessment of the own team, by objective. */
  readonly own: Readonly<Record<string, Mark>>;
}

export function fiveViews({ personId, cityId, team: ownTeam }: Pick<Member, 'personId' | 'cityId' | 'team'>, { isStaff, sees }: Sight, sources: Sources): readonly FiveViews[] {
  return sources.teams.filter(sees).flatMap((team) =>
    sources.objectives.map((objective): FiveViews => {
      const here = <Row extends { readonly team: string; readonly objective: string }>(rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.team === team && row.objective === objective);
      const raters = isStaff ? here(sources.ratings).filter(({ kind }) => kind === 'rater') : [];
      const mine = raters.find(({ raterId }) => raterId === personId)?.mark ?? null;
      return {
        objective,
        team,
        self: team === ownTeam ? (sources.own[objective] ?? null) : mine,
        teamAssessment: together(here(sources.assessments).flatMap(({ given }) => given), isStaff),
        ownCity: cityId === null ? null : averageOf(marksOf(raters.filter(({ raterCityId }) => raterCityId === cityId))),
        allCities: averageOf(marksOf(raters)),
        official: here(sources.ratings).find(({ kind }) => kind === 'official') ?? null,
        raters,
      };
    }),
  );
}

/** How far raters agree over all objectives and teams that two of them marked. */
export function agreementOf(cells: readonly Pick<FiveViews, 'raters'>[]): { readonly alpha: number | null; readonly units: number; readonly raters: number } {
  const marked = cells.map(({ raters }) => raters.filter(({ mark }) => mark !== null)).filter((raters) => raters.length > 1);
  return {
    alpha: ordinalAlpha(marked.map((raters) => marksOf(raters).map(pointsOf))),
    units: marked.length,
    raters: new Set(marked.flat().map(({ raterId }) => raterId)).size,
  };
}

const marksOf = (ratings: readonly Rating[]): readonly Mark[] => ratings.flatMap(({ mark }) => mark ?? []);
/** From 0, unable to be performed, to 3, performed without challenges. */
export const pointsOf = (mark: Mark): number => marks.length - 1 - marks.indexOf(mark);

const averageOf = (given: readonly Mark[]): MarkAverage | null =>
  given.length === 0 ? null : { average: given.reduce((sum, mark) => sum + pointsOf(mark), 0) / given.length, count: given.length };

const together = (given: readonly Mark[], isStaff: boolean): MarkAverage | null => (isStaff || given.length >= fewestTogether ? averageOf(given) : null);

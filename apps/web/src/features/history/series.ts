import type { History, Response } from './history-query.ts';

/** One exercise on the axis: its id, and of each city by id its value; a city that has none is left out. */
export type Point = { readonly exercise: string } & Readonly<Record<string, number | string>>;

interface Figure {
  readonly exerciseId: string;
  readonly cityId: string;
  readonly value: number;
}

/** Two teams of one city in one exercise count as their average. */
function pointsOf(exercises: History['exercises'], figures: readonly Figure[]): readonly Point[] {
  return exercises.map(({ id }): Point => {
    const values = Map.groupBy(figures.filter(({ exerciseId }) => exerciseId === id), ({ cityId }) => cityId);
    return { exercise: id, ...Object.fromEntries([...values].map(([city, given]) => [city, given.reduce((sum, { value }) => sum + value, 0) / given.length])) };
  });
}

/** What was not done has no time. */
export const responsePoints = ({ exercises, responses }: History, wanted: Response): readonly Point[] =>
  pointsOf(exercises, responses.flatMap(({ exerciseId, cityId, response, tookMs }) => (response === wanted && tookMs !== null ? [{ exerciseId, cityId, value: tookMs }] : [])));

export const objectivePoints = ({ exercises, marks }: History, wanted: string): readonly Point[] =>
  pointsOf(exercises, marks.flatMap(({ exerciseId, cityId, objective, points }) => (objective === wanted ? [{ exerciseId, cityId, value: points }] : [])));

const minute = 60_000;
const steps = [0.25, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 240].map((minutes) => minutes * minute);

/** Where an axis of times is marked: at most six round values, from zero to above the longest. */
export function timeTicks(points: readonly Point[]): readonly number[] {
  const longest = Math.max(0, ...points.flatMap((point) => Object.values(point)).filter((value) => typeof value === 'number'));
  const step = steps.find((candidate) => longest / candidate <= 5) ?? Math.ceil(longest / 5);
  return Array.from({ length: Math.ceil(longest / step) + 1 }, (_, at) => at * step);
}

export const hasValues = (points: readonly Point[]): boolean => points.some((point) => Object.keys(point).length > 1);

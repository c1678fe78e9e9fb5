import { xmlText } from '#documents';

/** Print colours: told apart without colour by their shape or place as well. */
export const ink = { line: '#4a5560', grid: '#d5dae0', text: '#1b232b', released: '#5b7083', answered: '#0a7a59', decided: '#164468', missed: '#b42318', late: '#b4730b' } as const;

export const svgOf = (width: number, height: number, marks: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Roboto"><rect width="${width}" height="${height}" fill="#ffffff"/>${marks.join('')}</svg>`;

export const label = (x: number, y: number, words: string, { size = 13, anchor = 'start', fill = ink.text as string } = {}): string =>
  `<text x="${round(x)}" y="${round(y)}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${xmlText(words)}</text>`;

export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string): string =>
  `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="${stroke}" stroke-width="1"/>`;

export const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(0, width))}" height="${round(Math.max(0, height))}" fill="${fill}"/>`;

export const shortened = (words: string, most: number): string => (words.length <= most ? words : `${words.slice(0, most - 1).trimEnd()}…`);

const round = (value: number): number => Math.round(value * 10) / 10;

/** Krippendorff's own thresholds: from 0.8 on marks can be relied on, from 0.667 on conclusions are tentative (Content Analysis, 4th ed., chapter 12). */
export const reliableFrom = 0.8;
export const tentativeFrom = 0.667;

export type AlphaWord = 'unknown' | 'reliable' | 'tentative' | 'divided' | 'contradictory';

export function alphaWord(alpha: number | null): AlphaWord {
  if (alpha === null) return 'unknown';
  if (alpha >= reliableFrom) return 'reliable';
  if (alpha >= tentativeFrom) return 'tentative';
  return alpha > 0 ? 'divided' : 'contradictory';
}

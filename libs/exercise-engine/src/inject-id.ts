/** The id of one inject for one team. */
export const injectId = (team: string, key: string): string => `${team}/${key}`;

/** Team and key of an inject's id; the key may itself hold a slash, a team's key may not. */
export function partsOf(id: string): { readonly team: string; readonly key: string } {
  const slash = id.indexOf('/');
  return { team: id.slice(0, Math.max(0, slash)), key: id.slice(slash + 1) };
}

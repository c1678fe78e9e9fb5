export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What can be chosen, with whatever is chosen although it is not there. */
export const withUnknown = (choices: readonly Choice[], chosen: readonly (string | null | undefined)[], unknown: (key: string) => string): Choice[] => [
  ...choices,
  ...chosen.flatMap((key) => (key && choices.every(({ value }) => value !== key) ? [{ value: key, label: unknown(key) }] : [])),
];

/** Things with keys as choices, told apart by their key where two have the same title. */
export function choicesOf<Item extends { readonly key: string }>(items: readonly Item[], text: (item: Item) => string): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(text(item), (counts.get(text(item)) ?? 0) + 1);
  return items.map((item) => {
    const title = text(item) || item.key;
    return { value: item.key, label: (counts.get(text(item)) ?? 0) > 1 && title !== item.key ? `${title} (${item.key})` : title };
  });
}


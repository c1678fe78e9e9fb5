/** A key for something new, made of its title and unlike those that are there. */
export function newKey(title: string, taken: Iterable<string>): string {
  const others = new Set(taken);
  const words = title.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 40).replaceAll(/^-+|-+$/g, '') || 'new';
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? slug : `${slug}-${count}`;
    if (!others.has(key)) return key;
  }
}

/** A key for something new: made of its title and unlike those that are there; without a title one that nobody else draws. */
export function newKey(title = '', taken: Iterable<string> = []): string {
  const others = new Set(taken);
  const words = title.normalize('NFD').replaceAll(/\p{Diacritic}/gu, '').replaceAll('ß', 'ss').toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 40).replaceAll(/^-+|-+$/g, '') || `new-${crypto.randomUUID().slice(0, 8)}`;
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? slug : `${slug}-${count}`;
    if (!others.has(key)) return key;
  }
}

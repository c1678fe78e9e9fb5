const longest = 60;

/** Gives out keys made from names: lower case, hyphens, unique, never the name of something that every object has. A name may be kept `asIs`. */
export function keyMaker(): (name: string, fallback: string, asIs?: boolean) => string {
  const taken = new Set<string>(Object.getOwnPropertyNames(Object.prototype));
  return (name, fallback, asIs = false) => {
    const stem = asIs ? name : slug(name) || fallback;
    let key = stem;
    for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`;
    taken.add(key);
    return key;
  };
}

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');

/** A title where only the file's name tells one. */
export const titleFromName = (name: string): string => name.replace(/^.*[/\\]|\.[a-z]+$/gi, '');

import { fileKinds, type MediaType } from './file-kinds.ts';

const longest = 120;

/** A name that leads nowhere, hides nothing, can be saved everywhere, and ends as the kind of the file does. */
export function cleanName(name: string, mediaType: MediaType): string {
  const own = name
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/s, '')
    // Control characters, and those that turn the direction of what follows or are not seen.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const endings: readonly string[] = fileKinds[mediaType];
  const ending = own.slice(own.lastIndexOf('.') + 1);
  const fits = own.includes('.') && endings.includes(ending.toLowerCase());
  const stem = fits ? own.slice(0, -ending.length - 1) : own;
  return `${shortened(stem.trim()) || 'file'}.${fits ? ending : endings[0]}`;
}

const shortened = (stem: string): string => stem.slice(0, longest).toWellFormed().replace(/\uFFFD$/, '');

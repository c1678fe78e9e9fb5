import { type Tlp, tlpLabels } from '#kernel';
import type { NoteContent } from '../../domain/note-content.ts';
import { rsitClasses } from '../../domain/note-vocabulary.ts';

export const tlpTag = (tlp: Tlp): string => tlp.toLowerCase();

export function rsitTag(rsit: NoteContent['rsit']): string {
  const [kind, type] = rsit.split(':');
  return `rsit:${kind}="${type}"`;
}

export const techniqueTag = (id: string): string => `misp-galaxy:mitre-attack-pattern="${id}"`;

/** Machine tags that say something to a note; the rest has no counterpart. */
export type Tag = { readonly tlp: Tlp | null } | { readonly rsit: NoteContent['rsit'] } | { readonly technique: string } | 'exercise' | null;

export function tagOf(name: string): Tag {
  const tag = name.trim();
  if (/^exercise:/i.test(tag) || /^tlp:ex:exercise/i.test(tag)) return 'exercise';
  if (/^tlp:(?!ex:)/i.test(tag)) return { tlp: labelOf(tag) };
  const rsit = rsitClasses.find((known) => rsitTag(known) === tag.toLowerCase());
  if (rsit) return { rsit };
  const technique = /^misp-galaxy:mitre-.*attack-pattern="(?:.* - )?(T\d{4}(?:\.\d{3})?)"$/i.exec(tag)?.[1];
  return technique ? { technique } : null;
}

/** Null for a label that TLP 2.0 does not know. */
function labelOf(tag: string): Tlp | null {
  const label = tag.toUpperCase().replace('TLP:WHITE', 'TLP:CLEAR').replace('AMBER-STRICT', 'AMBER+STRICT');
  return tlpLabels.find((known) => known === label) ?? null;
}

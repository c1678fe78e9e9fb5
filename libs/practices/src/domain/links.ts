import type { PracticeContent } from './content.ts';

/** By what a practice is found, and found similar to others. */
export const links = ({ tags, protects }: PracticeContent): { readonly kind: 'tag' | 'technique' | 'requirement'; readonly value: string }[] => [
  ...tags.map((value) => ({ kind: 'tag' as const, value })),
  ...protects.techniques.map((value) => ({ kind: 'technique' as const, value })),
  ...protects.requirements.map(({ framework, ref }) => ({ kind: 'requirement' as const, value: `${framework} ${ref}` })),
];

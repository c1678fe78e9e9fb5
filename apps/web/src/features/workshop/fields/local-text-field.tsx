import { Input, SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import { textEdits, valueAt } from '#exercise-engine';
import { isLocalizedText } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import { useConflictWords } from '../conflicts/use-conflict-at.ts';
import { TextField } from './text-field.tsx';
import { useWriting } from './writing.ts';

interface Props {
  readonly label: string;
  readonly description?: string;
  readonly path: readonly string[];
  readonly rows?: number;
  /** It goes altogether with its last language. */
  readonly optional?: boolean;
}

/** A text in every language shown, side by side where there is room. */
export function LocalTextField({ label, description, path, rows, optional = false }: Props): ReactElement {
  const { scenario, edit, shown } = useWriting();
  const conflictAt = useConflictWords();
  const stands = valueAt(scenario, path);
  const text = isLocalizedText(stands) ? stands : {};
  const isAlone = shown.length === 1;
  const describing = description ? { description } : {};
  return (
    <Input.Wrapper component="div" data-place={path.join('.')} labelElement="div" label={isAlone ? undefined : label} description={isAlone ? undefined : description}>
      <SimpleGrid cols={{ base: 1, sm: Math.min(shown.length, 2), lg: shown.length }} spacing="sm" mt={isAlone ? 0 : 4}>
        {shown.map((locale) => (
          <TextField
            key={locale}
            label={isAlone ? label : languageNames[locale]}
            {...(isAlone ? describing : { named: `${label}: ${languageNames[locale]}` })}
            lang={locale}
            {...conflictAt([...path, locale])}
            value={text[locale] ?? ''}
            {...(rows ? { rows } : {})}
            write={(to, from) => edit(textEdits(scenario, { path, locale, to, from, optional }))}
          />
        ))}
      </SimpleGrid>
    </Input.Wrapper>
  );
}

import { Input, SimpleGrid, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { contentLocales, type LocalizedText } from '#kernel';
import { languageNames } from '../../i18n/index.ts';

interface NameFieldsProps {
  /** What is named, for screen readers. */
  readonly label: string;
  readonly text: LocalizedText;
  readonly error: string | false;
  readonly onChange: (text: LocalizedText) => void;
}

/** One name in every language of content. */
export function NameFields({ label, text, error, onChange }: NameFieldsProps): ReactElement {
  return (
    <div>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {contentLocales.map((locale) => (
          <TextInput
            key={locale}
            label={languageNames[locale]}
            aria-label={`${label}: ${languageNames[locale]}`}
            lang={locale}
            required
            maxLength={200}
            error={error !== false && !text[locale]?.trim()}
            value={text[locale] ?? ''}
            onChange={({ currentTarget }) => onChange({ ...text, [locale]: currentTarget.value })}
          />
        ))}
      </SimpleGrid>
      {error && <Input.Error mt={4}>{error}</Input.Error>}
    </div>
  );
}

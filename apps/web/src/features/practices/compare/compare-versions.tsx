import { Select, Stack, Text, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { type OpenPractice, practiceTextQuery } from '../practices-query.ts';
import { changesBetween } from './changes.ts';

/** What this version says otherwise than another one, word by word, in the reader's language. */
export function CompareVersions({ practice }: { readonly practice: OpenPractice }): ReactElement {
  const { t } = useTranslation('practices');
  const others = practice.versions.filter(({ id }) => id !== practice.id);
  const [otherId, setOtherId] = useState(others[0]?.id ?? practice.id);
  const [result, refetch] = useQuery({ query: practiceTextQuery, variables: { id: otherId } });
  return (
    <Stack>
      <Select
        label={t('compare.with')}
        maw={320}
        data={others.map(({ id, version, state }) => ({ value: id, label: t('version.badge', { version, state: t(`state.${state}`) }) }))}
        value={otherId}
        allowDeselect={false}
        onChange={(value) => value && setOtherId(value)}
      />
      <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ practice: other }) => <Changes older={other.version < practice.version ? other : practice} newer={other.version < practice.version ? practice : other} />}
      </Loaded>
    </Stack>
  );
}

type Comparable = Parameters<typeof changesBetween>[0];

function Changes({ older, newer }: { readonly older: Comparable; readonly newer: Comparable }): ReactElement {
  const { t } = useTranslation('practices');
  const locale = useLocale();
  const changes = changesBetween(older, newer, locale);
  if (changes.length === 0) return <Text>{t('compare.same')}</Text>;
  return (
    <Stack gap="lg" maw="75ch">
      {changes.map(({ part, section, before, after }) => (
        <Stack key={part} component="section" gap="xs">
          <Title order={2} fz="md">
            {section ? t(`section.${section}`) : t(`compare.${part as 'title'}`)}
          </Title>
          <WordChanges before={before} after={after} />
        </Stack>
      ))}
    </Stack>
  );
}

import { Badge, Group, Select, Stack, Table, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { compareScenarios, type Scenario, type ScenarioDifference } from '#exercise-engine';
import { isLocale, isLocalizedText } from '#kernel';
import { useScenarioPlace } from '../../../authoring/problems/use-place-words.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { languageName } from '../../../ui/format.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { contentQuery, type OpenScenario } from '../scenarios-query.ts';
import { WordChanges } from '../../../ui/word-changes.tsx';

/** What this version has, lacks and says otherwise than another one. */
export function CompareVersions({ scenario: { id, versions, content } }: { readonly scenario: OpenScenario }): ReactElement {
  const { t } = useTranslation('scenarios');
  const others = versions.filter((version) => version.id !== id);
  const [otherId, setOtherId] = useState(others[0]?.id ?? id);
  const [result, refetch] = useQuery({ query: contentQuery, variables: { id: otherId } });
  return (
    <Stack>
      <Select
        label={t('compare.with')}
        maw={320}
        data={others.map(({ id: value, version, state }) => ({ value, label: t('version.badge', { version, state: t(`state.${state}`) }) }))}
        value={otherId}
        allowDeselect={false}
        onChange={(value) => value && setOtherId(value)}
      />
      <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
        {({ scenario }) => <Differences before={scenario.content} after={content} />}
      </Loaded>
    </Stack>
  );
}

function Differences({ before, after }: { readonly before: Scenario; readonly after: Scenario }): ReactElement {
  const { t } = useTranslation('scenarios');
  const found = compareScenarios(before, after);
  const placeOf = useDifferencePlace(before, after);
  if (found.length === 0) return <Text>{t('compare.same')}</Text>;
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing="sm">
        <Table.Caption>{t('compare.count', { count: found.length })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={280}>{t('compare.where')}</Table.Th>
            <Table.Th>{t('compare.what')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {found.map((difference) => (
            <Table.Tr key={difference.path.join('.')} style={{ verticalAlign: 'top' }}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{placeOf(difference)}</Table.Td>
              <Table.Td>
                <Difference {...difference} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Difference({ before, after }: Omit<ScenarioDifference, 'path'>): ReactElement {
  const { t } = useTranslation('scenarios');
  const shown = useShown();
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return (
    <Group gap="xs" align="baseline" wrap="nowrap">
      <Badge variant="outline" color={{ added: 'teal', removed: 'red', changed: 'blue' }[kind]} c="var(--mantine-color-text)" tt="none" fw={500} miw="max-content">
        {t(`compare.${kind}`)}
      </Badge>
      <WordChanges before={before === null ? '' : shown(before)} after={after === null ? '' : shown(after)} />
    </Group>
  );
}

/** Where something differs, by the names that things have now, or had before they were removed. */
function useDifferencePlace(before: Scenario, after: Scenario): (difference: ScenarioDifference) => string {
  const locale = useLocale();
  const placeBefore = useScenarioPlace(before);
  const placeAfter = useScenarioPlace(after);
  return ({ path, after: stands }) => {
    const last = path.at(-1);
    const place = stands === null ? placeBefore(path) : placeAfter(path);
    return isLocale(last) ? `${place} · ${languageName(last, locale)}` : place;
  };
}

/** A thing by its title, a text as it is, anything else as its value. */
function useShown(): (value: unknown) => string {
  const localText = useLocalText();
  return (value) => {
    if (typeof value === 'string') return value;
    if (isLocalizedText(value)) return localText(value);
    if (typeof value === 'object' && value !== null && 'title' in value && isLocalizedText(value.title)) return localText(value.title);
    return JSON.stringify(value, null, 1);
  };
}

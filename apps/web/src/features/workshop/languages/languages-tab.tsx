import { Grid, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editTo, languageStates } from '#exercise-engine';
import { isLocale, type Locale } from '#kernel';
import { languageNames } from '../../../i18n/index.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Panel } from '../../../ui/panel.tsx';
import { useWriting } from '../fields/writing.ts';
import { Coverage } from './coverage.tsx';
import { type Filter, filtered, filters, needsWork, nextToDo } from './to-do.ts';
import { TextList } from './text-list.tsx';
import { Translate } from './translate.tsx';

/** Every text side by side in two languages, what is missing first. */
export function LanguagesTab(): ReactElement {
  const { t } = useTranslation('translations');
  const { scenario, edit } = useWriting();
  const reader = useLocale();
  const states = useMemo(() => languageStates(scenario), [scenario]);
  const { source, locales, texts } = states;
  const [wanted, setTarget] = useState<Locale>(reader);
  const target = wanted !== source ? wanted : (locales.find((locale) => locale !== source) ?? source);
  const [filter, setFilter] = useState<Filter>('to-do');
  const [chosen, setChosen] = useState<string | null>(null);
  const open = texts.find(({ id }) => id === chosen) ?? null;
  const listed = filtered(texts, target, filter);
  const shown = open && filter === 'to-do' && !listed.includes(open) ? texts.filter((text) => text === open || needsWork(text, target)) : listed;
  const next = (): void => setChosen(nextToDo(texts, target, chosen)?.id ?? null);
  useHotkeys([['F8', next]], []);
  const setSource = (locale: Locale): void => edit([scenario.languages ? editTo(scenario, ['languages', 'source'], locale) : editTo(scenario, ['languages'], { source: locale, texts: {} })]);
  return (
    <Stack gap="md">
      <Coverage states={states} target={target} onChoose={setTarget} />
      <Group gap="md" align="flex-end">
        <Select label={t('source')} w="11rem" allowDeselect={false} data={locales.map((value) => ({ value, label: languageNames[value] }))} value={source} onChange={(locale) => isLocale(locale) && setSource(locale)} />
        <Select label={t('filter')} w="15rem" allowDeselect={false} data={filters.map((value) => ({ value, label: t(`filters.${value}`, { count: filtered(texts, target, value).length }) }))} value={filter} onChange={(value) => setFilter(filters.find((each) => each === value) ?? 'all')} />
        <SegmentedControl
          aria-label={t('target')}
          data={locales.filter((locale) => locale !== source).map((value) => ({ value, label: languageNames[value] }))}
          value={target}
          onChange={(locale) => isLocale(locale) && setTarget(locale)}
        />
      </Group>
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <TextList texts={shown} target={target} chosen={open?.id ?? null} onChoose={setChosen} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          {open ? (
            <Translate key={`${open.id} ${target}`} text={open} source={source} target={target} onNext={next} />
          ) : (
            <Panel>
              <Text c="dimmed">{t(texts.some((text) => needsWork(text, target)) ? 'choose' : 'done', { language: languageNames[target] })}</Text>
            </Panel>
          )}
        </Grid.Col>
      </Grid>
    </Stack>
  );
}

import { Alert, Badge, Group, SegmentedControl, Tabs, Text } from '@mantine/core';
import { type ReactElement, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { isLocale } from '#kernel';
import { interfaceLocales } from '../../i18n/index.ts';
import { useLocale } from '../../i18n/use-locale.ts';
import { useErrorText } from '../../ui/error-text.ts';
import { languageName } from '../../ui/format.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import scrolling from '../../ui/scrolling-tabs.module.css';
import { useLatest } from '../../ui/use-latest.ts';
import { ConflictList } from './conflicts/conflict-list.tsx';
import { useDraft } from './draft/use-draft.ts';
import { GridPanel } from './grid/grid-panel.tsx';
import { Others } from './header/others.tsx';
import { SavedState } from './header/saved-state.tsx';
import { UndoButtons } from './header/undo-buttons.tsx';
import { InjectPanel, LanguagesPanel, ListsPanel, ProblemsPanel } from './panels.tsx';
import { TimelinePanel } from './timeline/timeline-panel.tsx';
import { useWorkshop, type Workshop, WorkshopContext, type WorkshopTab } from './workshop-context.ts';
import { type OpenedScenario, standInScenario } from './workshop-documents.ts';
import type { WorkshopSearch } from './workshop-search.ts';

interface WorkshopViewProps {
  readonly opened: OpenedScenario;
  readonly search: WorkshopSearch;
  readonly onSearch: (search: WorkshopSearch) => void;
}

/** So long the server remembers where somebody is. */
const standsForMs = 45_000;

const panels: readonly { readonly tab: WorkshopTab; readonly Panel: () => ReactElement }[] = [
  { tab: 'timeline', Panel: TimelinePanel },
  { tab: 'grid', Panel: GridPanel },
  { tab: 'inject', Panel: InjectPanel },
  { tab: 'lists', Panel: ListsPanel },
  { tab: 'languages', Panel: LanguagesPanel },
  { tab: 'problems', Panel: ProblemsPanel },
];

/** The workshop: header, conflicts, and the ways to look at what is written. */
export function WorkshopView({ opened, search, onSearch }: WorkshopViewProps): ReactElement {
  const { t } = useTranslation('workshop');
  const text = useLocalText();
  const errorText = useErrorText();
  const { scenario, refusal } = useDraft();
  const workshop = useWorkshopOf(opened.id, search, onSearch);
  useStanding(opened.id, workshop.inject);
  const tab = search.tab ?? 'timeline';
  return (
    <WorkshopContext value={workshop}>
      <Page
        wide
        title={text(scenario.title)}
        kicker={
          <Group gap="xs">
            <AnchorLink to="/scenarios" size="sm">{t('scenarios')}</AnchorLink>
            <Text size="sm" c="dimmed">{t('version', { version: opened.version })}</Text>
            <Badge variant="light" color="ink" tt="none">{t(`state.${opened.state}`)}</Badge>
          </Group>
        }
        actions={
          <Group gap="sm">
            <Others />
            <SavedState />
            <UndoButtons />
          </Group>
        }
      >
        {refusal && <Alert color="red" title={t('refused')}>{errorText(refusal)}</Alert>}
        <ConflictList />
        <Tabs value={tab} onChange={(value) => onSearch({ ...search, tab: (value ?? 'timeline') as WorkshopTab })} keepMounted={false} classNames={scrolling}>
          <Group mb="md" gap="md" justify="space-between">
            <Tabs.List>
              {panels.map(({ tab: name }) => (
                <Tabs.Tab key={name} value={name}>{t(`tab.${name}`)}</Tabs.Tab>
              ))}
            </Tabs.List>
            <LanguageChoice />
          </Group>
          {panels.map(({ tab: name, Panel }) => (
            <Tabs.Panel key={name} value={name}>
              <Suspense fallback={<Loading />}>
                <Panel />
              </Suspense>
            </Tabs.Panel>
          ))}
        </Tabs>
      </Page>
    </WorkshopContext>
  );
}

/** In which language texts are written now; not that of the page. */
function LanguageChoice(): ReactElement {
  const { t } = useTranslation('workshop');
  const locale = useLocale();
  const { language, setLanguage } = useWorkshop();
  return (
    <Group gap="xs">
      <Text size="sm" id="writing-language">
        {t('writing')}
      </Text>
      <SegmentedControl
        size="xs"
        aria-labelledby="writing-language"
        value={language}
        onChange={(value) => isLocale(value) && setLanguage(value)}
        data={interfaceLocales.map((value) => ({ value, label: languageName(value, locale) }))}
      />
    </Group>
  );
}

function useWorkshopOf(scenarioId: string, search: WorkshopSearch, onSearch: (search: WorkshopSearch) => void): Workshop {
  const locale = useLocale();
  const { scenario } = useDraft();
  const language = search.in ?? scenario.languages?.source ?? locale;
  const latest = useLatest({ search, onSearch });
  const [sought, seek] = useState<readonly string[] | null>(null);
  return useMemo(() => {
    const change = (part: WorkshopSearch): void => latest().onSearch({ ...latest().search, ...part });
    return {
      scenarioId,
      language,
      inject: search.inject ?? null,
      setLanguage: (next) => change({ in: next }),
      select: (inject) => inject !== null && inject !== latest().search.inject && change({ inject }),
      open: (inject) => change({ inject, tab: 'inject' }),
      openTab: (tab) => change({ tab }),
      sought,
      found: () => seek(null),
      goTo: (path, textLanguage) => {
        const [list, key] = path;
        seek(path);
        change({ ...(list === 'injects' && key !== undefined ? { tab: 'inject', inject: key } : { tab: 'lists' }), ...(textLanguage ? { in: textLanguage } : {}) });
      },
    };
  }, [scenarioId, language, search.inject, latest, sought]);
}

/** Tells the others where this author is, again before they forget it. */
function useStanding(id: string, inject: string | null): void {
  const [, stand] = useMutation(standInScenario);
  useEffect(() => {
    const tell = (): void => void stand({ id, place: inject === null ? '' : `injects.${inject}` });
    tell();
    const timer = setInterval(tell, standsForMs / 2);
    return () => clearInterval(timer);
  }, [id, inject]);
}

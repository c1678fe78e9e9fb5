import { Stack, Tabs, Text } from '@mantine/core';
import { IconNotes, IconSpeakerphone } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../i18n/use-locale.ts';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { formatDateTime, formatDay } from '../../ui/format.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { IncidentCard } from './incident-card.tsx';
import { notesQuery, releasesQuery } from './incidents-query.ts';
import { useIncidentNews } from './use-incident-news.ts';

/** What happened in the viewer's city, and what others tell of theirs. */
export function IncidentsPage(): ReactElement {
  const { t } = useTranslation('incidents');
  const hasCity = useViewer().cityRoles.length > 0;
  const [tab, setTab] = useState<string | null>(hasCity ? 'notes' : 'releases');
  return (
    <Page title={t('title')}>
      <Text maw="75ch">{t('intro')}</Text>
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="lg">
          {hasCity && <Tabs.Tab value="notes">{t('tab.notes')}</Tabs.Tab>}
          <Tabs.Tab value="releases">{t('tab.releases')}</Tabs.Tab>
        </Tabs.List>
        {hasCity && (
          <Tabs.Panel value="notes">
            <Notes />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="releases">
          <Releases />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Notes(): ReactElement {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  const [result, refetch] = useQuery({ query: notesQuery, requestPolicy: 'cache-and-network' });
  const refresh = (): void => refetch({ requestPolicy: 'network-only' });
  useIncidentNews(refresh);
  return (
    <Loaded result={result} retry={refresh}>
      {({ incidentNotes }) => {
        if (incidentNotes.length === 0) return <EmptyState icon={IconNotes} title={t('empty.notes.title')} text={t('empty.notes.text')} />;
        return (
          <Stack gap="md">
            {incidentNotes.map(({ id, reference, tlp, title, exercise, changedAt, facts }) => (
              <IncidentCard
                key={id}
                tlp={tlp}
                facts={facts}
                about={[reference, t('changed', { when: formatDateTime(changedAt, locale) }), exercise ? t('exercise') : null]}
                title={
                  <AnchorLink to="/incidents/$noteId" params={{ noteId: id }} inherit c="inherit">
                    <LocalText text={title} />
                  </AnchorLink>
                }
              />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Releases(): ReactElement {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  const [result, refetch] = useQuery({ query: releasesQuery, requestPolicy: 'cache-and-network' });
  const refresh = (): void => refetch({ requestPolicy: 'network-only' });
  useIncidentNews(refresh);
  return (
    <Loaded result={result} retry={refresh}>
      {({ incidentReleases }) => {
        if (incidentReleases.length === 0) return <EmptyState icon={IconSpeakerphone} title={t('empty.releases.title')} text={t('empty.releases.text')} />;
        return (
          <Stack gap="md">
            {incidentReleases.map(({ id, tlp, title, facts, city, pseudonym, releasedOn, state, source }) => (
              <IncidentCard
                key={id}
                tlp={tlp}
                facts={facts}
                about={[
                  city?.name ?? pseudonym ?? t('anonymous'),
                  source ? t('ownCity') : null,
                  source ? t(`state.${state}`) : null,
                  releasedOn ? t('releasedOn', { day: formatDay(releasedOn, locale) }) : null,
                ]}
                title={
                  <AnchorLink to="/incidents/releases/$releaseId" params={{ releaseId: id }} inherit c="inherit">
                    <LocalText text={title} />
                  </AnchorLink>
                }
              />
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

import { Group, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../i18n/use-locale.ts';
import { FollowButton } from '../../ui/follow-button.tsx';
import { formatDay } from '../../ui/format.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { type OpenRelease, releaseQuery } from './incidents-query.ts';
import { Content } from './reading/content.tsx';
import { Part } from './reading/part.tsx';
import { Replies } from './release/replies.tsx';
import { Source } from './release/source.tsx';
import { useIncidentNews } from './use-incident-news.ts';

export function ReleasePage({ releaseId }: { readonly releaseId: string }): ReactElement {
  const [result, refetch] = useQuery({ query: releaseQuery, variables: { id: releaseId }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => refetch({ requestPolicy: 'network-only' });
  useIncidentNews(refresh);
  return (
    <Loaded result={result} retry={refresh}>
      {({ incidentRelease }) => <Release release={incidentRelease} refresh={refresh} />}
    </Loaded>
  );
}

function Release({ release, refresh }: { readonly release: OpenRelease; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  return (
    <Page
      title={useLocalText()(release.title)}
      kicker={
        <Text size="sm">
          <AnchorLink to="/incidents">{t('title')}</AnchorLink> · {t('number', { number: release.number })}
        </Text>
      }
      actions={<FollowButton kind="INCIDENT_RELEASE" id={release.id} />}
    >
      <Group gap="xs">
        <TlpLabel label={release.tlp} />
        <IncidentFacts facts={release.facts} />
        <Text size="sm" c="dimmed">
          {[release.city?.name ?? release.pseudonym ?? t('anonymous'), release.releasedOn ? t('releasedOn', { day: formatDay(release.releasedOn, locale) }) : null].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {release.source && <Source release={release} source={release.source} refresh={refresh} />}
      <Content content={release.content} />
      <Part title={t('part.replies')}>
        <Replies replies={release.replies} />
      </Part>
      <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t('seal')} <span translate="no">{release.seal}</span>
      </Text>
    </Page>
  );
}

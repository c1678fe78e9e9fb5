import { Badge, Group, List, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../i18n/use-locale.ts';
import { FollowButton } from '../../ui/follow-button.tsx';
import { formatDateTime } from '../../ui/format.ts';
import { AnchorLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { TlpLabel } from '../../ui/tlp-label.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { noteQuery, type OpenNote } from './incidents-query.ts';
import { Content } from './reading/content.tsx';
import { Part } from './reading/part.tsx';
import { useIncidentNews } from './use-incident-news.ts';

export function NotePage({ noteId }: { readonly noteId: string }): ReactElement {
  const [result, refetch] = useQuery({ query: noteQuery, variables: { id: noteId }, requestPolicy: 'cache-and-network' });
  const refresh = (): void => refetch({ requestPolicy: 'network-only' });
  useIncidentNews(refresh);
  return (
    <Loaded result={result} retry={refresh}>
      {({ incidentNote }) => <Note note={incidentNote} />}
    </Loaded>
  );
}

function Note({ note }: { readonly note: OpenNote }): ReactElement {
  const { t } = useTranslation('incidents');
  const locale = useLocale();
  return (
    <Page
      title={useLocalText()(note.title)}
      kicker={
        <Text size="sm">
          <AnchorLink to="/incidents">{t('title')}</AnchorLink> · {note.reference}
        </Text>
      }
      actions={<FollowButton kind="INCIDENT_NOTE" id={note.id} />}
    >
      <Group gap="xs">
        <TlpLabel label={note.tlp} />
        <IncidentFacts facts={note.facts} />
        <Badge variant="outline" color="gray" c="var(--mantine-color-text)" tt="none" fw={500}>
          {t(`determination.${note.content.determination}`)}
        </Badge>
        <Text size="sm" c="dimmed">
          {[note.city?.name, t('changed', { when: formatDateTime(note.changedAt, locale) }), note.exercise ? t('exercise') : null].filter(Boolean).join(' · ')}
        </Text>
      </Group>
      {note.recipients.length > 0 && <Text size="sm">{t('recipients', { names: note.recipients.map(({ name }) => name).join(', ') })}</Text>}
      <Content content={note.content} />
      <Part title={t('part.releases')}>
        <ReleasesOf releases={note.releases} />
      </Part>
    </Page>
  );
}

function ReleasesOf({ releases }: Pick<OpenNote, 'releases'>): ReactElement {
  const { t } = useTranslation('incidents');
  if (releases.length === 0) return <Text c="dimmed">{t('nothing.releases')}</Text>;
  return (
    <List listStyleType="none" spacing="xs">
      {releases.map(({ id, number, state, tlp, pseudonym }) => (
        <List.Item key={id}>
          <Group gap="xs">
            <TlpLabel label={tlp} />
            <AnchorLink to="/incidents/releases/$releaseId" params={{ releaseId: id }}>
              {t('number', { number })}
            </AnchorLink>
            <Text size="sm" c="dimmed">
              {[t(`state.${state}`), pseudonym].filter(Boolean).join(' · ')}
            </Text>
          </Group>
        </List.Item>
      ))}
    </List>
  );
}

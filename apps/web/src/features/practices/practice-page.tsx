import { Alert, Grid, Group, Stack, Tabs, Text } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { AnchorLink, ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { LocalText, useLocalText } from '../../ui/local-text.tsx';
import { Page } from '../../ui/page.tsx';
import { FollowButton } from '../../ui/follow-button.tsx';
import { Adoptions } from './adoption/adoptions.tsx';
import { CompareVersions } from './compare/compare-versions.tsx';
import { PracticeFacts } from './practice-facts.tsx';
import { type OpenPractice, practiceQuery } from './practices-query.ts';
import { Blocks } from './reading/blocks.tsx';
import { Language } from './reading/language.tsx';
import { Protects } from './reading/protects.tsx';
import { Questions } from './talk/questions.tsx';
import { Translations } from './translations/translations.tsx';
import { StateBadge } from './version/state-badge.tsx';
import { StepsTaken } from './version/steps-taken.tsx';
import { VersionPanel } from './version/version-panel.tsx';

export function PracticePage({ practiceId }: { readonly practiceId: string }): ReactElement {
  const [result, refetch] = useQuery({ query: practiceQuery, variables: { id: practiceId }, requestPolicy: 'cache-and-network' });
  return (
    <Loaded result={result} retry={() => refetch({ requestPolicy: 'network-only' })}>
      {({ practice }) => <Practice key={practice.id} practice={practice} refresh={() => refetch({ requestPolicy: 'network-only' })} />}
    </Loaded>
  );
}

function Practice({ practice, refresh }: { readonly practice: OpenPractice; readonly refresh: () => void }): ReactElement {
  const { t } = useTranslation('practices');
  const localText = useLocalText();
  const [tab, setTab] = useState<string | null>('read');
  return (
    <Page
      title={localText(practice.title)}
      kicker={
        <Text size="sm">
          <AnchorLink to="/practices">{t('title')}</AnchorLink>
        </Text>
      }
      actions={
        <Group>
          <FollowButton kind="PRACTICE" id={practice.id} />
          {practice.can.edit && (
            <ButtonLink to="/practices/$practiceId/edit" params={{ practiceId: practice.id }}>
              {t('edit')}
            </ButtonLink>
          )}
        </Group>
      }
    >
      <Group gap="xs">
        <PracticeFacts practice={practice} />
        <StateBadge practice={practice} />
      </Group>
      {practice.withdrawnReason && (
        <Alert color="red" variant="light" title={t('withdrawn')}>
          {practice.withdrawnReason}
        </Alert>
      )}
      <VersionPanel practice={practice} refresh={refresh} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="read">{t('tab.read')}</Tabs.Tab>
          <Tabs.Tab value="translations">{t('tab.translations')}</Tabs.Tab>
          {practice.publishedAt && <Tabs.Tab value="adoption">{t('tab.adoption')}</Tabs.Tab>}
          {practice.publishedAt && <Tabs.Tab value="questions">{t('tab.questions', { count: practice.questions.length })}</Tabs.Tab>}
          {practice.steps.length > 0 && <Tabs.Tab value="review">{t('tab.review')}</Tabs.Tab>}
          {practice.versions.length > 1 && <Tabs.Tab value="compare">{t('tab.compare')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="read">
          <Grid gap="xl">
            <Grid.Col span={{ base: 12, md: 8 }}>
              <Stack gap="lg" maw="75ch">
                <Language practice={practice} />
                <Text fz="lg">
                  <LocalText text={practice.summary} />
                </Text>
                <Blocks practice={practice} />
              </Stack>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 4 }}>
              <Protects practice={practice} />
            </Grid.Col>
          </Grid>
        </Tabs.Panel>
        <Tabs.Panel value="translations">
          <Translations practice={practice} refresh={refresh} />
        </Tabs.Panel>
        <Tabs.Panel value="adoption">
          <Adoptions practice={practice} refresh={refresh} />
        </Tabs.Panel>
        <Tabs.Panel value="questions">
          <Questions practice={practice} refresh={refresh} />
        </Tabs.Panel>
        <Tabs.Panel value="review">
          <StepsTaken steps={practice.steps} />
        </Tabs.Panel>
        <Tabs.Panel value="compare">
          <CompareVersions practice={practice} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

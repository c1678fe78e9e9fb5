import { Stack, Text, Title } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLocale } from '../../../i18n/use-locale.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ExerciseMarking } from '../../../ui/exercise-marking.tsx';
import { formatDate } from '../../../ui/format.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { Page } from '../../../ui/page.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { TlpLabel } from '../../../ui/tlp-label.tsx';
import { CityReview } from '../findings/city-review.tsx';
import { FindingCard } from '../findings/finding-card.tsx';
import { WithdrawFinding } from '../findings/withdraw-finding.tsx';
import { type CityFindings, cityFindingsQuery, type Finding } from '../report-documents.ts';

/** What a CISO answers for after exercises, with or without a seat in them. */
export function CityFindingsPage(): ReactElement {
  const { t } = useTranslation('report');
  const [result, refetch] = useQuery({ query: cityFindingsQuery, requestPolicy: 'cache-and-network' });
  const ask = (): void => refetch({ requestPolicy: 'network-only' });
  return (
    <>
      <ExerciseMarking />
      <Page title={t('city.title')} kicker={<Text c="dimmed">{t('city.explained')}</Text>} actions={<TlpLabel label="TLP:AMBER+STRICT" />}>
        <Loaded result={result} retry={ask}>
          {({ cityFindings }) =>
            cityFindings.length === 0 ? (
              <EmptyState icon={IconClipboardCheck} title={t('city.none')} text={t('city.noneText')} />
            ) : (
              <Stack>
                {cityFindings.map((one) => (
                  <AfterExercise key={`${one.exerciseId} ${one.city.id}`} {...one} refresh={ask} />
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Page>
    </>
  );
}

function AfterExercise({ exerciseId, exercise, endedAt, city, findings, refresh }: CityFindings & { readonly refresh: () => void }): ReactElement {
  const [leaving, setLeaving] = useState<Finding | null>(null);
  const ended = formatDate(endedAt, useLocale());
  return (
    <Panel>
      <section aria-label={exercise}>
        <Title order={2} size="h3">
          {exercise}
        </Title>
        <Text c="dimmed" size="sm" mb="sm">
          {ended}
        </Text>
        <Stack gap="xs">
          <CityReview exerciseId={exerciseId} city={city} findings={findings} refresh={refresh} />
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} withdraw={setLeaving} />
          ))}
        </Stack>
        {leaving && <WithdrawFinding exerciseId={exerciseId} finding={leaving} close={() => setLeaving(null)} onDone={refresh} />}
      </section>
    </Panel>
  );
}

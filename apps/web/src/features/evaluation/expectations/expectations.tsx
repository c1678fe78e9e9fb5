import { Select, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useLasting } from '../../../graphql/use-lasting.ts';
import { usePolling } from '../../../graphql/use-polling.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import { ExpectationsDocument, type TeamExpectation } from '../evaluation-documents.ts';
import { ExpectationDrawer } from './expectation-drawer.tsx';
import { ExpectationTable } from './expectation-table.tsx';

const askAgainMs = 10_000;

export function Expectations(): ReactElement {
  const { t } = useTranslation('evaluation');
  const { exerciseId, evaluation, teamName } = useEvaluation();
  const isNarrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const [chosen, choose] = useState<string | null>(isNarrow ? (evaluation.teams[0]?.key ?? null) : null);
  const [latest, ask] = useQuery({ query: ExpectationsDocument, variables: { exerciseId } });
  const result = useLasting(latest);
  const [opened, open] = useState<TeamExpectation | null>(null);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  usePolling(refresh, askAgainMs);
  return (
    <Loaded result={result} retry={refresh}>
      {({ expectations }) => {
        const shown = expectations.find(({ key, team }) => key === opened?.key && team === opened.team);
        return (
          <>
            {expectations.length === 0 ? (
              <Text c="dimmed">{t('expectations.none')}</Text>
            ) : (
              <Stack gap="sm">
                {evaluation.teams.length > 1 && (
                  <Select
                    label={t('expectations.team')}
                    placeholder={t('expectations.allTeams')}
                    clearable
                    maw={280}
                    value={chosen}
                    onChange={choose}
                    data={evaluation.teams.map(({ key }) => ({ value: key, label: teamName(key) }))}
                  />
                )}
                <ExpectationTable expectations={expectations} teams={evaluation.teams.map(({ key }) => key).filter((team) => chosen === null || team === chosen)} onOpen={open} />
              </Stack>
            )}
            {shown && <ExpectationDrawer key={`${shown.team}/${shown.key}`} expectation={shown} onClose={() => open(null)} refresh={refresh} />}
          </>
        );
      }}
    </Loaded>
  );
}

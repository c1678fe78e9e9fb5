import { Group, Stack, Table, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import { response, type InjectJourney, type TeamJourney } from '../debrief-model.ts';
import { Said } from '../words/said.tsx';
import classes from '../words/words.module.css';
import { teamsThatChose, type DecisionRow } from './decision-matrix.ts';

interface DecisionSectionProps {
  readonly rows: readonly DecisionRow[];
  readonly teams: readonly TeamJourney[];
}

/** Each decision with its options as rows and the teams as columns. */
export function DecisionSection({ rows, teams }: DecisionSectionProps): ReactElement {
  const { t } = useTranslation('debrief');
  if (rows.length === 0) return <Text c="dimmed">{t('decisions.none')}</Text>;
  return (
    <Stack gap="xl">
      {rows.map((row) => (
        <div key={row.key}>
          <Decision row={row} teams={teams} />
          <Reasons row={row} teams={teams} />
        </div>
      ))}
    </Stack>
  );
}

function Decision({ row, teams }: { row: DecisionRow; teams: readonly TeamJourney[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  const asked = teams.filter(({ key }) => row.journeys.has(key));
  return (
    <Table.ScrollContainer tabIndex={0} mb="sm" minWidth={260 + 130 * asked.length} type="native">
      <Table withTableBorder withColumnBorders captionSide="top" layout="fixed">
        <Table.Caption ta="start" fw={600} fz="md" c="var(--mantine-color-text)">
          {text(row.title)}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={asked.length === 1 ? '60%' : '34%'}>{t('decisions.option')}</Table.Th>
            {asked.map((team) => (
              <Table.Th key={team.key}>{text(team.name)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {row.options.map((option) => {
            const chosenBy = teamsThatChose(row, option);
            return (
              <Table.Tr key={text(option)}>
                <Table.Th scope="row" fw={400}>
                  {text(option)}
                </Table.Th>
                {asked.map((team) => (
                  <Table.Td key={team.key}>{chosenBy.includes(team.key) && <Chosen journey={row.journeys.get(team.key)} />}</Table.Td>
                ))}
              </Table.Tr>
            );
          })}
          <Table.Tr>
            <Table.Th scope="row" fw={400} c="dimmed">
              {t('decisions.undecided')}
            </Table.Th>
            {asked.map((team) => (
              <Table.Td key={team.key} c="dimmed">
                <Undecided journey={row.journeys.get(team.key)} />
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Why the teams chose as they did, as far as the reader may read it. */
function Reasons({ row, teams }: { row: DecisionRow; teams: readonly TeamJourney[] }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  const reasons = teams.flatMap((team) => {
    const words = row.journeys.get(team.key)?.words;
    return words ? [{ team, words }] : [];
  });
  return (
    <ul className={classes.list}>
      {reasons.map(({ team, words }) => (
        <Said
          key={team.key}
          head={text(team.name)}
          details={[
            words.decidedBy && t('decisions.answersFor', { name: words.decidedBy }),
            words.considered.length > 0 && t('decisions.considered', { options: words.considered.map(text).join(' · ') }),
          ]
            .filter(Boolean)
            .join(' – ')}
          text={words.text}
        />
      ))}
    </ul>
  );
}

function Chosen({ journey }: { journey: InjectJourney | undefined }): ReactElement {
  const { t } = useTranslation('debrief');
  const late = journey?.deadlineMissed ?? false;
  return (
    <Group gap={6} wrap="nowrap" fw={600}>
      <IconCheck size={18} aria-hidden />
      {t(late ? 'decisions.chosenLate' : 'decisions.chosen', { time: formatDuration(journey?.decidedMs ?? 0) })}
    </Group>
  );
}

function Undecided({ journey }: { journey: InjectJourney | undefined }): ReactElement | string {
  const { t } = useTranslation('debrief');
  if (journey && journey.outcome !== 'PLAYED') return t(`outcomes.${journey.outcome}`);
  const responded = journey && response(journey);
  if (responded === 'missed') return t('decisions.missed');
  return responded === 'none' ? t('decisions.open') : '';
}

import { Table, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Fragment, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useEvaluation } from '../evaluation-context.tsx';
import type { TeamExpectation } from '../evaluation-documents.ts';
import classes from './expectations.module.css';
import { JudgementBar } from './judgement-bar.tsx';
import { JudgementMark } from './judgement-mark.tsx';

interface ExpectationTableProps {
  readonly expectations: readonly TeamExpectation[];
  /** Keys of those that are shown. */
  readonly teams: readonly string[];
  readonly onOpen: (expectation: TeamExpectation) => void;
}

/** Expected actions by teams, under their objectives. */
export function ExpectationTable({ expectations, teams, onOpen }: ExpectationTableProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const text = useLocalText();
  const { evaluation, objectiveTitle, teamName } = useEvaluation();
  const { objectives } = evaluation;
  const rowsOf = (objective: string): readonly TeamExpectation[] => [...new Map(expectations.filter((one) => one.objective === objective && teams.includes(one.team)).map((one) => [one.key, one])).values()];
  return (
    <Table.ScrollContainer minWidth={teams.length > 1 ? 300 + 165 * teams.length : 320} type="native" tabIndex={0}>
      <Table withTableBorder verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={teams.length > 1 ? '34%' : '55%'}>{t('expectations.action')}</Table.Th>
            {teams.map((key) => (
              <Table.Th key={key}>
                {teamName(key)}
                <JudgementBar expectations={expectations.filter(({ team }) => team === key)} />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {objectives.map(({ key: objective }) => (
            <Fragment key={objective}>
              {rowsOf(objective).length > 0 && (
                <Table.Tr className={classes.objective}>
                  <Table.Th colSpan={teams.length + 1} scope="colgroup" fw={640}>
                    {objectiveTitle(objective)}
                  </Table.Th>
                </Table.Tr>
              )}
              {rowsOf(objective).map(({ key, title, observed }) => (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={400}>
                    {text(title)}
                    {observed && (
                      <Text span size="xs" c="dimmed">
                        {' '}
                        {t('expectations.observed')}
                      </Text>
                    )}
                  </Table.Th>
                  {teams.map((team) => {
                    const here = expectations.find((one) => one.key === key && one.team === team);
                    return (
                      <Table.Td key={team}>
                        {here && (
                          <UnstyledButton onClick={() => onOpen(here)}>
                            <VisuallyHidden>{t('expectations.open', { action: text(title), team: teamName(team) })} </VisuallyHidden>
                            <JudgementMark judgement={here.judgement} ruled={here.rulings.length > 0} atMs={here.atMs} />
                          </UnstyledButton>
                        )}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

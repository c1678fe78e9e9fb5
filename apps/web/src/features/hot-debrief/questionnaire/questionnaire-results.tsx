import { SegmentedControl, Stack, Table, Text, Title } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { formatTag } from '../../../i18n/format-tag.ts';
import { useLocale } from '../../../i18n/use-locale.ts';
import { Loaded } from '../../../ui/loaded.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { type Result, resultsQuery } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';
import { averageOf } from './average.ts';
import { NamedAnswers } from './named-answers.tsx';
import classes from './questionnaire.module.css';

/** What all said together, and each team of which four answered. */
export function QuestionnaireResults(): ReactElement | null {
  const { t } = useTranslation('hot-debrief');
  const { exercise, hotDebrief, isStaff, contributes } = useRoom();
  const isShown = contributes && hotDebrief.questionnaire === 'CLOSED';
  const [result, refetch] = useQuery({ query: resultsQuery, variables: { exerciseId: exercise.id }, pause: !isShown });
  if (!isShown) return null;
  return (
    <section aria-label={t('results.title')}>
      <Title order={3}>{t('results.title')}</Title>
      <Loaded result={result} retry={refetch}>
        {({ questionnaireResults }) => (questionnaireResults.length === 0 ? <Text c="dimmed">{t('results.tooFew')}</Text> : <Groups results={questionnaireResults} />)}
      </Loaded>
      {isStaff && !hotDebrief.anonymous && <NamedAnswers />}
    </section>
  );
}

function Groups({ results }: { readonly results: readonly Result[] }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const nameOf = useTeamName();
  const [team, setTeam] = useState('');
  const shown = results.find((result) => (result.team ?? '') === team) ?? results[0];
  return (
    <Stack gap="lg" mt="xs">
      {results.length > 1 && (
        <SegmentedControl
          aria-label={t('results.group')}
          value={team}
          onChange={setTeam}
          data={results.map((result) => ({ value: result.team ?? '', label: result.team ? nameOf(result.team) : t('results.all') }))}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      {shown && <Group result={shown} />}
    </Stack>
  );
}

function Group({ result }: { readonly result: Result }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const { questions } = useRoom().hotDebrief;
  return (
    <>
      <Text c="dimmed">{t('results.answers', { count: result.answers })}</Text>
      <div className={classes.bars}>
        {questions.map(({ key, text: words }) => {
          const counts = result.scales.find(({ question }) => question === key)?.counts;
          return counts && <ScaleBar key={key} label={text(words)} counts={counts} />;
        })}
      </div>
      <SelfTable result={result} />
      <div className={classes.lists}>
        {questions.map(({ key, text: words }) => {
          const given = result.texts.find(({ question }) => question === key)?.texts;
          return (
            given && (
              <div key={key}>
                <Title order={4} mb="xs">
                  {text(words)}
                </Title>
                <ul className={classes.quotes}>
                  {given.map((quote, at) => (
                    <li key={at}>{quote}</li>
                  ))}
                </ul>
              </div>
            )
          );
        })}
      </div>
    </>
  );
}

function ScaleBar({ label, counts }: { readonly label: string; readonly counts: readonly number[] }): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const locale = useLocale();
  const average = averageOf(counts)?.toLocaleString(formatTag(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 }) ?? '–';
  const words = counts.map((count, at) => t('results.step', { step: at + 1, count })).join(', ');
  return (
    <>
      <span className={classes.label}>{label}</span>
      <div className={classes.bar} role="img" aria-label={words}>
        {counts.map((count, at) => count > 0 && <span key={at} data-step={at + 1} style={{ flexGrow: count, flexBasis: 0 }}>{count}</span>)}
      </div>
      <span className={classes.average}>{t('results.average', { average })}</span>
    </>
  );
}

const ratings = ['P', 'S', 'M', 'U', 'cannotSay'] as const;

function SelfTable({ result }: { readonly result: Result }): ReactElement | null {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const { objectives } = useRoom().hotDebrief;
  if (result.self.length === 0) return null;
  return (
    <Table.ScrollContainer minWidth={640} type="native" tabIndex={0}>
      <Table captionSide="top" tabularNums>
        <Table.Caption ta="start" fw={600} c="var(--mantine-color-text)">
          {t('results.self')}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('results.objective')}</Table.Th>
            {ratings.map((rating) => (
              <Table.Th key={rating} ta="end">
                {t(`ratings.${rating === 'cannotSay' ? 'CANNOT_SAY' : rating}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {objectives.map(({ key, title }) => {
            const self = result.self.find(({ objective }) => objective === key);
            return (
              <Table.Tr key={key}>
                <Table.Th scope="row" fw={500}>
                  {text(title)}
                </Table.Th>
                {ratings.map((rating) => (
                  <Table.Td key={rating} ta="end">
                    {self?.[rating] || '–'}
                  </Table.Td>
                ))}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

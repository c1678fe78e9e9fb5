import { Accordion, Stack, Text } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { Loaded } from '../../../ui/loaded.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';
import { namedAnswersQuery } from '../documents.ts';
import { useRoom, useTeamName } from '../room-context.tsx';

/** For the staff, where answers carry names. */
export function NamedAnswers(): ReactElement {
  const { t } = useTranslation('hot-debrief');
  const text = useLocalText();
  const nameOf = useTeamName();
  const { exercise, hotDebrief } = useRoom();
  const [result, refetch] = useQuery({ query: namedAnswersQuery, variables: { exerciseId: exercise.id } });
  const wordsOf = (question: string): string => text(hotDebrief.questions.find(({ key }) => key === question)?.text ?? {});
  return (
    <Loaded result={result} retry={refetch}>
      {({ namedAnswers }) => (
        <Accordion mt="lg" variant="separated" aria-label={t('results.byName')}>
          {namedAnswers.map(({ name, team, answer }) => (
            <Accordion.Item key={name + team} value={name + team}>
              <Accordion.Control>
                {name} · {nameOf(team)}
              </Accordion.Control>
              <Accordion.Panel>
                <Stack gap={4}>
                  {answer.scales.map(({ question, value }) => (
                    <Text key={question}>
                      {wordsOf(question)} <strong>{value}</strong>
                    </Text>
                  ))}
                  {answer.texts.map(({ question, text: given }) => (
                    <Text key={question}>
                      {wordsOf(question)} <strong>{given}</strong>
                    </Text>
                  ))}
                </Stack>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Loaded>
  );
}

import { Stack, Title } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../../ui/format.ts';
import { useLocalText } from '../../../ui/local-text.tsx';
import type { TeamJourney } from '../debrief-model.ts';
import { type AnsweredInject, answeredInjects } from './answered-injects.ts';
import { Said } from './said.tsx';
import classes from './words.module.css';

/** What was answered, one inject after the other, the teams beneath one another. */
export function AnswersSection({ teams }: { readonly teams: readonly TeamJourney[] }): ReactElement {
  const text = useLocalText();
  return (
    <Stack gap="lg">
      {answeredInjects(teams).map((inject) => (
        <section key={inject.key}>
          <Title order={3} size="h5" mb="xs">
            {text(inject.title)}
          </Title>
          <Answers inject={inject} />
        </section>
      ))}
    </Stack>
  );
}

function Answers({ inject }: { readonly inject: AnsweredInject }): ReactElement {
  const { t } = useTranslation('debrief');
  const text = useLocalText();
  return (
    <ul className={classes.list}>
      {inject.answers.map(({ team, words, answeredMs, late }) => (
        <Said key={team.key} head={text(team.name)} details={[words.by, t(late ? 'decisions.chosenLate' : 'decisions.chosen', { time: formatDuration(answeredMs) })].filter(Boolean).join(', ')} text={words.text} />
      ))}
    </ul>
  );
}

import { Button, Group, SegmentedControl, Select, Stack, Textarea } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/local-text.tsx';
import { useCockpit } from '../cockpit-context.tsx';
import { NoteObservation } from '../commands.ts';
import { useTeamName } from '../team-name.ts';
import { useOrder } from '../use-order.tsx';

export const observationFieldId = 'observation-text';
const polarities = ['STRENGTH', 'IMPROVEMENT', 'NEUTRAL'] as const;
const labels = { STRENGTH: 'strength', IMPROVEMENT: 'improvement', NEUTRAL: 'neutral' } as const;

/** A note belongs to the moment at which it is sent. */
export function ObservationForm(): ReactElement {
  const { t } = useTranslation('cockpit');
  const { exerciseId, exercise, scenario } = useCockpit();
  const teamName = useTeamName();
  const localText = useLocalText();
  const [note, noting] = useOrder(NoteObservation);
  const [team, setTeam] = useState<string | null>(null);
  const [polarity, setPolarity] = useState<(typeof polarities)[number]>('NEUTRAL');
  const [text, setText] = useState('');
  const [about, setAbout] = useState<string | null>(null);
  const expected = (scenario.expectations ?? []).filter(({ to }) => team !== null && (to === 'all' || to.includes(team)));
  const expectation = expected.some(({ key }) => key === about) ? about : null;
  const save = async (): Promise<void> => {
    if (text.trim() && (await note({ exerciseId, input: { team, polarity, text: text.trim(), expectation } }, t('done.noted')))) setText('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <Textarea
          id={observationFieldId}
          label={t('observations.text')}
          description={t('observations.hint')}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={10_000}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {expected.length > 0 && (
          <Select
            label={t('observations.expectation')}
            placeholder={t('observations.noExpectation')}
            clearable
            searchable
            value={expectation}
            onChange={setAbout}
            data={expected.map(({ key, title }) => ({ value: key, label: localText(title) }))}
          />
        )}
        <Group gap="xs" align="end">
          <Select
            label={t('observations.team')}
            placeholder={t('observations.wholeExercise')}
            clearable
            value={team}
            onChange={setTeam}
            data={exercise.teams.map(({ key }) => ({ value: key, label: teamName(key) }))}
          />
          <SegmentedControl
            aria-label={t('observations.polarity')}
            value={polarity}
            onChange={(value) => setPolarity(polarities.find((one) => one === value) ?? 'NEUTRAL')}
            data={polarities.map((value) => ({ value, label: t(`observations.${labels[value]}`) }))}
          />
          <Button type="submit" loading={noting} disabled={!text.trim()}>
            {t('observations.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

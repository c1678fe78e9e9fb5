import { Button, Radio, Stack, Textarea } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inject, RoomInject } from '#exercise-engine';
import { type Locale, textIn } from '#kernel';
import { AskFrame } from '../../../play/inject/ask-frame.tsx';
import { InjectView } from '../../../play/inject/inject-view.tsx';
import { formatScenarioTime } from '../../../ui/format.ts';
import { useWriting } from '../fields/writing.ts';
import { useWorkshop } from '../workshop-context.ts';
import { previewOf } from './preview-of.ts';

interface Props {
  readonly inject: Inject;
  readonly team: string;
  readonly locale: Locale;
}

/** An inject in the room of one team, and what would be asked about it. Nothing is sent. */
export function RoomPreview({ inject, team, locale }: Props): ReactElement {
  const { t } = useTranslation('room');
  const { scenario } = useWriting();
  const { scenarioId } = useWorkshop();
  const [isPickedUp, setPickedUp] = useState(false);
  const shown = useMemo(() => previewOf(scenario, inject, { locale, isPickedUp }), [scenario, inject, locale, isPickedUp]);
  const slot = scenario.teams.find(({ key }) => key === team);
  return (
    <Stack gap="lg">
      <InjectView
        inject={shown}
        teamName={slot ? textIn(slot.name, locale) : team}
        filesOf={`/scenarios/${scenarioId}`}
        timeOf={(exerciseMs) => formatScenarioTime(scenario.scenarioStart, exerciseMs, slot?.timeZone ?? 'UTC', locale)}
        pickUp={
          <Button size="md" color="green.9" leftSection={<IconPhone size={20} aria-hidden />} onClick={() => setPickedUp(true)}>
            {t('call.pickUp')}
          </Button>
        }
      />
      {shown.call?.status !== 'ringing' && <Asked ask={shown.ask} />}
    </Stack>
  );
}

function Asked({ ask }: Pick<RoomInject, 'ask'>): ReactElement | null {
  const { t } = useTranslation('room');
  if (!ask) return null;
  return (
    <AskFrame label={t(`asks.${ask.kind}`)} title={t(`${ask.kind}.title`)} prompt={ask.prompt}>
      {ask.kind === 'answer' ? (
        <Textarea label={t('answer.label')} placeholder={t('answer.placeholder')} minRows={3} autosize disabled />
      ) : (
        <Radio.Group label={t('decision.chosen')}>
          <Stack gap={8} mt={6}>
            {ask.options.map(({ key, label }) => (
              <Radio key={key} value={key} label={label} disabled />
            ))}
          </Stack>
        </Radio.Group>
      )}
    </AskFrame>
  );
}

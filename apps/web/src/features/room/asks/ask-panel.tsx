import { Alert, Button } from '@mantine/core';
import { IconClockExclamation, IconMessageReply } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomInject } from '#exercise-engine';
import { askState } from '../../../play/open-asks.ts';
import { AskFrame } from '../../../play/inject/ask-frame.tsx';
import { AnswerForm } from './answer-form.tsx';
import { Countdown } from './countdown.tsx';
import { DecisionForm } from './decision-form.tsx';
import { GivenAnswerView, TakenDecisionView } from './outcome.tsx';

/** What is asked about an inject, and the team's answer or decision once it is there. */
export function AskPanel({ inject }: { readonly inject: RoomInject }): ReactElement | null {
  const { t } = useTranslation('room');
  const { ask, answer, decision } = inject;
  const open = askState(inject) === 'open';
  if (inject.call && inject.call.status !== 'picked-up') return null;
  if (!ask) return answer ? <GivenAnswerView answer={answer} deadlineMs={null} /> : <UnaskedReply inject={inject.inject} />;
  return (
    <AskFrame label={t(`asks.${ask.kind}`)} title={t(`${ask.kind}.title`)} prompt={ask.prompt} aside={open && <Countdown inject={inject} />}>
      {open && inject.deadlineMissed && (
        <Alert color="red" variant="light" icon={<IconClockExclamation aria-hidden />} mb="md">
          {t('asks.late')}
        </Alert>
      )}
      {open && ask.kind === 'answer' && <AnswerForm inject={inject.inject} />}
      {open && ask.kind === 'decision' && <DecisionForm inject={inject.inject} options={ask.options} />}
      {answer && <GivenAnswerView answer={answer} deadlineMs={inject.deadlineMs} />}
      {decision && <TakenDecisionView decision={decision} options={ask.options} deadlineMs={inject.deadlineMs} />}
    </AskFrame>
  );
}

/** Nothing is asked, yet a team may reply. */
function UnaskedReply({ inject }: { readonly inject: string }): ReactElement {
  const { t } = useTranslation('room');
  const [writing, setWriting] = useState(false);
  if (writing)
    return (
      <AskFrame label={t('answer.title')}>
        <AnswerForm inject={inject} />
      </AskFrame>
    );
  return (
    <div>
      <Button variant="default" leftSection={<IconMessageReply size={18} aria-hidden />} onClick={() => setWriting(true)}>
        {t('answer.unasked')}
      </Button>
    </div>
  );
}

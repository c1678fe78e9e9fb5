import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { notifyAuthority } from '../documents.ts';
import { useScene } from '../scene.ts';
import { useDraft } from '../use-draft.ts';
import { ConfirmNotification } from './confirm-notification.tsx';
import { Notified } from './notified.tsx';
import { blankDraft, type NotificationDraft, subjectsOf } from './notification-draft.ts';
import { NotifyForm } from './notify-form.tsx';

interface NotifyDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

const kinds = { 'personal-data': 'PERSONAL_DATA', 'significant-incident': 'SIGNIFICANT_INCIDENT' } as const;

/** Tells an authority, in two steps, and shows whom the team has told. */
export function NotifyDialog({ opened, onClose }: NotifyDialogProps): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room } = useScene();
  const [draft, setDraft, forget] = useDraft<NotificationDraft>('notify', blankDraft);
  const [confirming, setConfirming] = useState(false);
  const [notify, { fetching }] = useCommand(notifyAuthority);
  const subjects = subjectsOf(room.duties);
  const subject = subjects.find(({ id }) => id === draft.subject);
  const authority = room.duties.authorities.find(({ key }) => key === draft.authority);

  const close = (): void => {
    setConfirming(false);
    onClose();
  };
  const send = async (): Promise<void> => {
    if (!subject || !authority) return;
    const sent = await notify({ exerciseId: exercise.id, input: { kind: kinds[subject.kind], stage: subject.stage.key, authority: authority.key, text: draft.text.trim() } });
    setConfirming(false);
    if (!sent) return;
    forget();
    notifications.show({ message: t('duties.sent', { authority: authority.name }) });
    onClose();
  };
  return (
    <Modal opened={opened} onClose={close} size="lg" title={t(confirming ? 'duties.confirmTitle' : 'duties.notify')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      {confirming && subject && authority ? (
        <ConfirmNotification subject={subject} authority={authority.name} text={draft.text} fetching={fetching} onBack={() => setConfirming(false)} onSend={() => void send()} />
      ) : (
        <>
          <NotifyForm draft={draft} subjects={subjects} onChange={setDraft} onDone={() => setConfirming(true)} />
          <Notified />
        </>
      )}
    </Modal>
  );
}

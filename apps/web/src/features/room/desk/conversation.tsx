import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { sendMessage } from '../documents.ts';
import { useScene } from '../scene.ts';
import { Composer } from './composer.tsx';
import { Thread } from './thread.tsx';

const threads = {
  chat: { thread: 'team', to: 'TEAM' },
  control: { thread: 'control', to: 'CONTROL' },
} as const;

/** The team's own chat, or its talk with the control cell and those whom it plays. */
export function Conversation({ kind }: { readonly kind: keyof typeof threads }): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, room } = useScene();
  const [send, { fetching }] = useCommand(sendMessage);
  const { thread, to } = threads[kind];
  const entries = room.messages
    .filter((message) => message.thread === thread)
    .map(({ persona, ...message }) => ({ ...message, speaker: persona ?? (message.by?.role === 'participant' ? undefined : t('control.cell')) }))
    .toReversed();
  return (
    <>
      <Thread label={t(`desk.${kind}`)} empty={t(`${kind}.empty`)} entries={entries} />
      <Composer
        about={kind}
        label={t(`${kind}.write`)}
        placeholder={t(`${kind}.placeholder`)}
        sendLabel={t(`${kind}.send`)}
        fetching={fetching}
        onSend={async (text) => (await send({ exerciseId: exercise.id, input: { to, text } })) !== null}
      />
    </>
  );
}

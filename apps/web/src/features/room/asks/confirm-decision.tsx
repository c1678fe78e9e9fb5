import { Blockquote, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../graphql/use-command.ts';
import { decideInject } from '../documents.ts';
import { useScene } from '../scene.ts';
import type { DecisionDraft } from './decision-draft.ts';

interface ConfirmDecisionProps {
  readonly opened: boolean;
  readonly inject: string;
  readonly draft: DecisionDraft;
  /** Of the chosen option. */
  readonly label: string;
  readonly onClose: () => void;
  readonly onDecided: () => void;
}

/** The last look before a decision counts. */
export function ConfirmDecision({ opened, inject, draft, label, onClose, onDecided }: ConfirmDecisionProps): ReactElement {
  const { t } = useTranslation('room');
  const { exercise, playing } = useScene();
  const [decide, { fetching }] = useCommand(decideInject);
  const confirm = async (): Promise<void> => {
    const { considered, ...decision } = draft;
    const taken = await decide({ exerciseId: exercise.id, input: { inject, ...decision, considered: [...considered] } });
    onClose();
    if (taken) onDecided();
  };
  return (
    <Modal opened={opened} onClose={onClose} title={t('decision.confirmTitle')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="sm">
        <Text fw={680} fz="lg">
          {label}
        </Text>
        <Blockquote p="sm" my={0}>
          {draft.rationale}
        </Blockquote>
        <Text>{t('decision.answersFor', { name: draft.decidedBy })}</Text>
        <Text c="dimmed" size="sm">
          {t('decision.confirmHint')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('decision.back')}
          </Button>
          <Button data-autofocus loading={fetching} disabled={!playing} leftSection={<IconGavel size={16} aria-hidden />} onClick={() => void confirm()}>
            {t('decision.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconQuote } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell } from '../evaluation-documents.ts';
import type { Range } from './chosen-range.ts';
import { EvidenceDialog } from './evidence-dialog.tsx';

interface EvidenceChoiceProps {
  readonly cell: Cell;
  readonly evidence: Range | null;
  readonly disabled: boolean;
  /** Null takes the evidence away. */
  readonly onChoose: (range: Range | null) => void;
}

/** Where in the log it can be seen. */
export function EvidenceChoice({ cell, evidence, disabled, onChoose }: EvidenceChoiceProps): ReactElement {
  const { t } = useTranslation('evaluation');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Group gap={4}>
        <Button size="compact-md" variant="default" disabled={disabled} leftSection={<IconQuote size={16} aria-hidden />} onClick={open}>
          {evidence ? t('evidence.lines', { from: evidence.fromSeq, to: evidence.toSeq }) : t('evidence.choose')}
        </Button>
        {evidence && (
          <Button size="compact-md" variant="subtle" onClick={() => onChoose(null)}>
            {t('app:remove')}
          </Button>
        )}
      </Group>
      {opened && (
        <EvidenceDialog
          team={cell.team}
          evidence={evidence}
          onClose={close}
          onChoose={(range) => {
            onChoose(range);
            close();
          }}
        />
      )}
    </>
  );
}

import { Drawer } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Inject, Scenario } from '#exercise-engine';
import { InjectReading } from '../../../play/inject/inject-reading.tsx';
import { useLocalText } from '../../../ui/local-text.tsx';

interface InjectDrawerProps {
  readonly scenario: Scenario;
  readonly inject: Inject | null;
  readonly filesOf: string;
  readonly close: () => void;
}

/** One inject as the team will read it, with what the staff should know. */
export function InjectDrawer({ scenario, inject, filesOf, close }: InjectDrawerProps): ReactElement {
  const localText = useLocalText();
  return (
    <Drawer opened={inject !== null} onClose={close} position="right" size="lg" title={inject && localText(inject.title)}>
      {inject && <InjectReading scenario={scenario} inject={inject} filesOf={filesOf} />}
    </Drawer>
  );
}

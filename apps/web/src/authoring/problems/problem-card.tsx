import { Badge, Button, Code, Group, List, Text, Title } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Finding, Scenario } from '#exercise-engine';
import { Panel } from '../../ui/panel.tsx';
import { usePlaceWords } from './use-place-words.ts';

/** As many places of one kind are shown at first. */
const few = 5;
const more = 100;

interface ProblemCardProps {
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly scenario: Scenario;
  readonly onGoTo: (found: Finding) => void;
}

/** One kind of problem: what, why, how to mend it, and every place. */
export function ProblemCard({ name, findings, scenario, onGoTo }: ProblemCardProps): ReactElement {
  const { t } = useTranslation('lint');
  const wordsOf = usePlaceWords(scenario);
  const [most, setMost] = useState(few);
  return (
    <Panel>
      <Group gap="xs" mb={4}>
        <Title order={3} fz="md">
          {t(`reason.${name}.what`)}
        </Title>
        {findings.length > 1 && (
          <Badge variant="light" color="gray">
            {findings.length}
          </Badge>
        )}
      </Group>
      <Text size="sm">{t(`reason.${name}.why`)}</Text>
      <Text size="sm" mb="sm">
        <strong>{t('mend')}</strong>{t('colon')}{t(`reason.${name}.mend`)}
      </Text>
      <List size="sm" spacing={4} listStyleType="none" withPadding={false}>
        {findings.slice(0, most).map((found, at) => {
          const { place, detail } = wordsOf(found);
          return (
            <List.Item key={`${found.where} ${at}`}>
              <Group gap="xs">
                <span>{place}</span>
                {detail && <Code>{detail}</Code>}
                <Button size="compact-xs" variant="subtle" rightSection={<IconArrowRight size={14} aria-hidden />} aria-label={`${t('goTo')}${t('colon')}${place}`} onClick={() => onGoTo(found)}>
                  {t('goTo')}
                </Button>
              </Group>
            </List.Item>
          );
        })}
      </List>
      {findings.length > most && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setMost(most + more)}>
          {t('more', { count: Math.min(more, findings.length - most) })}
        </Button>
      )}
    </Panel>
  );
}

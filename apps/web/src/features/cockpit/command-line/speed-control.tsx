import { Button, Group, NumberInput, Popover, SimpleGrid } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fastestRate, slowestRate } from '#exercise-engine';
import { speeds } from './speeds.ts';

interface SpeedControlProps {
  readonly rate: number;
  readonly changing: boolean;
  readonly onChange: (rate: number) => void;
}

export function SpeedControl({ rate, changing, onChange }: SpeedControlProps): ReactElement {
  const { t } = useTranslation('cockpit');
  const [opened, setOpened] = useState(false);
  const [free, setFree] = useState<number | string>(rate);
  const choose = (next: number): void => {
    setOpened(false);
    onChange(next);
  };
  const isValid = typeof free === 'number' && free >= slowestRate && free <= fastestRate;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" withArrow trapFocus>
      <Popover.Target>
        <Button variant="default" px="sm" loading={changing} leftSection={<IconGauge size={18} aria-hidden />} onClick={() => setOpened(!opened)} aria-label={t('speed.label', { rate })}>
          {t('command.rate', { rate })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('speed.title')}>
        <SimpleGrid cols={4} spacing={6}>
          {speeds.map((speed) => (
            <Button key={speed} size="compact-md" variant={speed === rate ? 'filled' : 'default'} aria-pressed={speed === rate} onClick={() => choose(speed)}>
              {t('command.rate', { rate: speed })}
            </Button>
          ))}
        </SimpleGrid>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (isValid) choose(free);
          }}
        >
          <Group mt="sm" gap={6} align="end" wrap="nowrap">
            <NumberInput label={t('speed.free')} min={slowestRate} max={fastestRate} step={0.25} decimalScale={2} value={free} onChange={setFree} />
            <Button type="submit" disabled={!isValid}>
              {t('speed.set')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button, Fieldset, Group, NumberInput, SimpleGrid, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Mix, type Rehearsal, temperaments } from '#exercise-engine';
import { Panel } from '../../ui/panel.tsx';

const first: Rehearsal = { runs: 1_000, seed: 1, mix: { prompt: 3, slow: 2, silent: 1, hasty: 1, random: 1 } };
const mostRuns = 5_000;
const mostSeed = 2_147_483_647;

interface RehearsalFormProps {
  readonly isRunning: boolean;
  readonly start: (rehearsal: Rehearsal) => void;
}

/** How often, with which seed, and by whom it is played. */
export function RehearsalForm({ isRunning, start }: RehearsalFormProps): ReactElement {
  const { t } = useTranslation('rehearsal');
  const [runs, setRuns] = useState<number | string>(first.runs);
  const [seed, setSeed] = useState<number | string>(first.seed);
  const [mix, setMix] = useState<Readonly<Record<keyof Mix, number | string>>>(first.mix);
  const numbers = [runs, seed, ...Object.values(mix)];
  const isFit = numbers.every((value) => typeof value === 'number') && Object.values(mix).some((share) => Number(share) > 0);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const shares = Object.fromEntries(temperaments.map((name) => [name, Number(mix[name])])) as Record<keyof Mix, number>;
    if (isFit) start({ runs: Number(runs), seed: Number(seed), mix: shares });
  };
  return (
    <Panel>
      <form onSubmit={submit}>
        <Fieldset legend={t('mix')} variant="unstyled">
          <Text size="sm" c="dimmed" mb="sm">
            {t('mixExplained')}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }}>
            {temperaments.map((name) => (
              <NumberInput key={name} label={t(`temperament.${name}.name`)} description={t(`temperament.${name}.text`)} min={0} max={100} clampBehavior="strict" allowDecimal={false} value={mix[name]} onChange={(share) => setMix({ ...mix, [name]: share })} styles={{ root: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between' } }} />
            ))}
          </SimpleGrid>
        </Fieldset>
        <Group mt="lg" align="flex-end">
          <NumberInput label={t('runs')} min={1} max={mostRuns} clampBehavior="strict" allowDecimal={false} value={runs} onChange={setRuns} w={140} />
          <NumberInput label={t('seed')} min={0} max={mostSeed} clampBehavior="strict" allowDecimal={false} value={seed} onChange={setSeed} w={180} />
          <Button type="submit" loading={isRunning} disabled={!isFit} leftSection={<IconPlayerPlay size={18} aria-hidden />}>
            {t('start')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="xs">
          {t('seedExplained')}
        </Text>
      </form>
    </Panel>
  );
}

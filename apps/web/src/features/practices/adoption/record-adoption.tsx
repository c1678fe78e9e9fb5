import { Button, NumberInput, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, type VariablesOf } from '../../../graphql/graphql.ts';
import { useCommand } from '../../../graphql/use-command.ts';
import type { OpenPractice } from '../practices-query.ts';

const recordAdoption = graphql(`
  mutation recordAdoption($id: ID!, $input: AdoptionInput!, $idempotencyKey: ID!) {
    recordAdoption(id: $id, input: $input, idempotencyKey: $idempotencyKey) { id }
  }
`);

type Input = VariablesOf<typeof recordAdoption>['input'];
type Outcome = NonNullable<Input['outcome']>;

const states = ['CONSIDERING', 'PLANNED', 'PILOTING', 'IN_USE', 'ABANDONED'] as const satisfies readonly Input['state'][];
const disclosures = ['PRIVATE', 'BAND', 'FULL'] as const satisfies readonly Input['disclosure'][];
const nothing = { build: { fixed: 0, personDays: 0 }, run: { fixed: 0, personDays: 0 } };
const unmeasured: Outcome = { metric: '', unit: '', before: 0, after: 0, method: '' };

function recorded({ ownAdoptions: [own] }: OpenPractice): Input {
  if (!own) return { revision: 0, state: 'CONSIDERING', disclosure: 'PRIVATE', scope: '', contact: '', abandonedWhy: '', cost: null, outcome: null, startedOn: null };
  const { revision, state, disclosure, scope, contact, abandonedWhy, startedOn, cost, outcome } = own;
  return {
    revision,
    state,
    disclosure,
    scope,
    contact,
    abandonedWhy,
    startedOn,
    cost: cost && { build: { fixed: cost.build.fixed, personDays: cost.build.personDays }, run: { fixed: cost.run.fixed, personDays: cost.run.personDays } },
    outcome: outcome && { metric: outcome.metric, unit: outcome.unit, before: outcome.before, after: outcome.after, method: outcome.method },
  };
}

interface RecordAdoptionProps {
  readonly practice: OpenPractice;
  readonly refresh: () => void;
}

/** What the viewer's city does with a practice, what it really cost, and how much of that others read. */
export function RecordAdoption({ practice, refresh }: RecordAdoptionProps): ReactElement {
  const { t } = useTranslation('practices');
  const [wish, setWish] = useState(() => recorded(practice));
  const [run, { fetching }] = useCommand(recordAdoption);
  const cost = wish.cost ?? nothing;
  const outcome = wish.outcome ?? unmeasured;
  const measure = (change: Partial<Outcome>): void => setWish({ ...wish, outcome: { ...outcome, ...change } });
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await run({ id: practice.id, input: { ...wish, outcome: outcome.metric.trim() === '' ? null : outcome } }))) return;
    notifications.show({ color: 'teal', message: t('adoption.recorded') });
    refresh();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={900}>
        <SimpleGrid cols={{ base: 1, sm: 3 }} style={{ alignItems: 'end' }}>
          <Select label={t('adoption.state')} data={states.map((value) => ({ value, label: t(`adoption.states.${value}`) }))} value={wish.state} allowDeselect={false} onChange={(state) => state && setWish({ ...wish, state: state as Input['state'] })} />
          <Select label={t('adoption.disclosure')} data={disclosures.map((value) => ({ value, label: t(`adoption.told.${value}`) }))} value={wish.disclosure} allowDeselect={false} onChange={(disclosure) => disclosure && setWish({ ...wish, disclosure: disclosure as Input['disclosure'] })} />
          <TextInput type="date" label={t('adoption.startedOn')} value={wish.startedOn ?? ''} onChange={({ currentTarget: { value } }) => setWish({ ...wish, startedOn: value || null })} />
        </SimpleGrid>
        <Text size="sm" c="dimmed">
          {t(`adoption.toldHelp.${wish.disclosure}`)}
        </Text>
        <Textarea label={t('adoption.scope')} autosize minRows={2} maxLength={2_000} value={wish.scope ?? ''} onChange={({ currentTarget: { value } }) => setWish({ ...wish, scope: value })} />
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} style={{ alignItems: 'end' }}>
          {(['build', 'run'] as const).flatMap((kind) =>
            (['fixed', 'personDays'] as const).map((what) => (
              <NumberInput key={`${kind}-${what}`} label={t(`adoption.cost.${kind}.${what}`)} min={0} max={1_000_000_000} value={cost[kind][what]} onChange={(value) => setWish({ ...wish, cost: { ...cost, [kind]: { ...cost[kind], [what]: Number(value) || 0 } } })} />
            )),
          )}
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} style={{ alignItems: 'end' }}>
          <TextInput label={t('adoption.metric')} maxLength={200} value={outcome.metric} onChange={({ currentTarget: { value: metric } }) => measure({ metric })} />
          <TextInput label={t('adoption.unit')} maxLength={60} value={outcome.unit} onChange={({ currentTarget: { value: unit } }) => measure({ unit })} />
          <NumberInput label={t('adoption.before')} value={outcome.before} onChange={(value) => measure({ before: Number(value) || 0 })} />
          <NumberInput label={t('adoption.after')} value={outcome.after} onChange={(value) => measure({ after: Number(value) || 0 })} />
        </SimpleGrid>
        {wish.state === 'ABANDONED' && <Textarea label={t('adoption.why')} required autosize minRows={2} maxLength={2_000} value={wish.abandonedWhy ?? ''} onChange={({ currentTarget: { value } }) => setWish({ ...wish, abandonedWhy: value })} />}
        <TextInput label={t('adoption.contact')} maxLength={200} value={wish.contact ?? ''} onChange={({ currentTarget: { value } }) => setWish({ ...wish, contact: value })} />
        <Button type="submit" w="fit-content" loading={fetching}>
          {t('adoption.record')}
        </Button>
      </Stack>
    </form>
  );
}

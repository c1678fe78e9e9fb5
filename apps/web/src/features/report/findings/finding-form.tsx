import { Alert, Button, Drawer, Group, NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import { type FormEvent, type ReactElement, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../graphql/refusal.ts';
import { useCommand } from '../../../graphql/use-command.ts';
import { addFinding, type Report, reviseFinding } from '../report-documents.ts';
import { type Draft, inputOf, linesOf } from './draft.ts';

interface FindingFormProps {
  readonly report: Report;
  readonly first: Draft;
  readonly close: () => void;
  readonly onSaved: () => void;
}

/** Everything that a finding says. What somebody else changed meanwhile is shown above, and nothing typed is lost. */
export function FindingForm({ report, first, close, onSaved }: FindingFormProps): ReactElement {
  const { t } = useTranslation('report');
  const [draft, setDraft] = useState(first);
  const [theirs, setTheirs] = useState<Refusal['details'] | null>(null);
  const [add, adding] = useCommand(addFinding);
  const [revise, revising] = useCommand(reviseFinding);
  const set = (parts: Partial<Draft>): void => setDraft((before) => ({ ...before, ...parts }));

  useEffect(() => {
    if (revising.error?.reason !== 'evaluation.finding-changed') return;
    const { version } = revising.error.details;
    if (typeof version === 'number') setDraft((before) => ({ ...before, version }));
    setTheirs(revising.error.details);
  }, [revising.error]);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { exerciseId } = report;
    const input = inputOf(draft);
    const answer = draft.id === null ? await add({ exerciseId, cityId: draft.cityId, input }) : await revise({ exerciseId, findingId: draft.id, baseVersion: draft.version, input });
    if (!answer) return;
    close();
    onSaved();
  };
  return (
    <Drawer opened onClose={close} position="right" size="xl" title={t(draft.id === null ? 'findings.add' : 'findings.revise')}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {theirs && <TheirFinding theirs={theirs} />}
          {draft.id === null && <Select label={t('field.city')} data={report.writesFor.map(({ id, name }) => ({ value: id, label: name }))} value={draft.cityId} onChange={(cityId) => cityId && set({ cityId })} allowDeselect={false} />}
          <TextInput label={t('field.what')} value={draft.what} onChange={(event) => set({ what: event.currentTarget.value })} required maxLength={500} data-autofocus />
          <Textarea label={t('field.why')} value={draft.why} onChange={(event) => set({ why: event.currentTarget.value })} required autosize minRows={2} maxLength={20_000} />
          <Judgement report={report} draft={draft} set={set} />
          <Evidence draft={draft} set={set} />
          <Textarea label={t('field.action')} value={draft.action} onChange={(event) => set({ action: event.currentTarget.value })} autosize minRows={2} maxLength={20_000} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('field.actionOwner')} value={draft.actionOwner} onChange={(event) => set({ actionOwner: event.currentTarget.value })} maxLength={200} />
            <TextInput type="date" label={t('field.dueOn')} value={draft.dueOn ?? ''} onChange={(event) => set({ dueOn: event.currentTarget.value || null })} />
          </SimpleGrid>
          <Select label={t('field.closedBy')} description={t('field.closedByHint')} data={report.expectations.map(({ key, title }) => ({ value: key, label: title }))} value={draft.closedBy || null} onChange={(closedBy) => set({ closedBy: closedBy ?? '' })} clearable searchable />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={adding.fetching || revising.fetching}>
              {t(theirs ? 'conflict.save' : 'save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Drawer>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly set: (parts: Partial<Draft>) => void;
}

function Judgement({ report, draft, set }: PartProps & { readonly report: Report }): ReactElement {
  const { t } = useTranslation(['report', 'app']);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('field.severity')}
          data={[
            { value: 'LOW', label: t('severity.low', { ns: 'app' }) },
            { value: 'MEDIUM', label: t('severity.medium', { ns: 'app' }) },
            { value: 'HIGH', label: t('severity.high', { ns: 'app' }) },
            { value: 'CRITICAL', label: t('severity.critical', { ns: 'app' }) },
          ]}
          value={draft.severity}
          onChange={(severity) => severity && set({ severity: severity as Draft['severity'] })}
          allowDeselect={false}
        />
        <TextInput label={t('field.capability')} value={draft.capability} onChange={(event) => set({ capability: event.currentTarget.value })} maxLength={200} />
      </SimpleGrid>
      <Select label={t('field.objective')} data={report.objectives.map(({ key, title }) => ({ value: key, label: title }))} value={draft.objective} onChange={(objective) => set({ objective })} clearable />
      <div>
        <Text size="sm" fw={600} id="finding-shared">
          {t('field.shared')}
        </Text>
        <SegmentedControl
          fullWidth
          aria-labelledby="finding-shared"
          data={[
            { value: 'CITY', label: t('shared.CITY') },
            { value: 'NETWORK', label: t('shared.NETWORK') },
          ]}
          value={draft.shared}
          onChange={(shared) => set({ shared: shared === 'NETWORK' ? 'NETWORK' : 'CITY' })}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {t('field.sharedHint')}
        </Text>
      </div>
    </>
  );
}

function Evidence({ draft, set }: PartProps): ReactElement {
  const { t } = useTranslation('report');
  const [links, setLinks] = useState(draft.links.join('\n'));
  const numberOf = (value: number | string): number | null => (typeof value === 'number' ? value : null);
  return (
    <>
      <SimpleGrid cols={2}>
        <NumberInput label={t('field.fromSeq')} value={draft.fromSeq ?? ''} onChange={(value) => set({ fromSeq: numberOf(value) })} min={1} allowDecimal={false} />
        <NumberInput label={t('field.toSeq')} value={draft.toSeq ?? ''} onChange={(value) => set({ toSeq: numberOf(value) })} min={draft.fromSeq ?? 1} allowDecimal={false} />
      </SimpleGrid>
      <Textarea
        label={t('field.links')}
        description={t('field.linksHint')}
        value={links}
        onChange={(event) => {
          setLinks(event.currentTarget.value);
          set({ links: linesOf(event.currentTarget.value) });
        }}
        autosize
        minRows={1}
      />
    </>
  );
}

function TheirFinding({ theirs }: { readonly theirs: Refusal['details'] }): ReactElement {
  const { t } = useTranslation('report');
  const said = ['what', 'why', 'action', 'actionOwner', 'dueOn'].map((field) => theirs[field]).filter((text): text is string => typeof text === 'string' && text !== '');
  return (
    <Alert color="red" role="alert" icon={<IconArrowsSplit2 aria-hidden />} title={t('conflict.title', { name: typeof theirs['writerName'] === 'string' ? theirs['writerName'] : '' })}>
      <Text size="sm">{t('conflict.finding')}</Text>
      {said.map((text) => (
        <Text key={text} size="sm" fs="italic">
          {text}
        </Text>
      ))}
    </Alert>
  );
}

import { Autocomplete, Checkbox, Group, SimpleGrid } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { editTo, type Inject } from '#exercise-engine';
import { type IncidentKind, incidentKinds } from '#kernel';
import { ChoicesField } from '../fields/choice-field.tsx';
import { Place } from '../fields/place.tsx';
import { useChoices } from '../fields/use-choices.ts';
import { useTyped } from '../fields/use-typed.ts';
import { useValue, useWriting } from '../fields/writing.ts';

/** How it hangs together with the rest: objectives, rivals, the same piece of knowledge, duties to notify, files. */
export function PlanFields({ inject }: { readonly inject: Inject }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { objectives, attachments } = useChoices();
  const path = ['injects', inject.key];
  const [chosen, setObjectives] = useValue<readonly string[]>([...path, 'objectives']);
  const [files, setFiles] = useValue<readonly string[]>([...path, 'attachments']);
  const [notifiable, setNotifiable] = useValue<readonly IncidentKind[]>([...path, 'notifiable']);
  return (
    <>
      <Place path={[...path, 'objectives']}>
        <ChoicesField label={t('inject.objectives')} choices={objectives} values={chosen ?? []} onChange={(keys) => setObjectives(keys.length > 0 ? keys : null)} />
      </Place>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <MarkField inject={inject} field="category" />
        <MarkField inject={inject} field="knowledge" />
      </SimpleGrid>
      <Checkbox.Group data-place={[...path, 'notifiable'].join('.')} label={t('inject.notifiable')} description={t('inject.notifiableHint')} value={[...(notifiable ?? [])]} onChange={(kinds) => setNotifiable(kinds.length > 0 ? incidentKinds.filter((kind) => kinds.includes(kind)) : null)}>
        <Group mt={6}>
          {incidentKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`app:incidentKind.${kind}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Place path={[...path, 'attachments']}>{(attachments.length > 0 || files) && <ChoicesField label={t('inject.attachments')} choices={attachments} values={files ?? []} onChange={(keys) => setFiles(keys.length > 0 ? keys : null)} />}</Place>
    </>
  );
}

/** A mark that several injects share: those in use are offered. */
function MarkField({ inject, field }: { readonly inject: Inject; readonly field: 'category' | 'knowledge' }): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit } = useWriting();
  const used = [...new Set(scenario.injects.flatMap((each) => each[field] ?? []))];
  const path = ['injects', inject.key, field];
  const { text, type, done } = useTyped(inject[field] ?? '', (to) => {
    const mark = to.trim().replaceAll('/', '-');
    edit([editTo(scenario, path, mark === '' ? null : mark)]);
  });
  return (
    <Place path={path}>
      <Autocomplete label={t(`inject.${field}`)} description={t(`inject.${field}Hint`)} data={used} maxLength={100} value={text} onChange={type} onBlur={done} />
    </Place>
  );
}

import { ActionIcon, Autocomplete, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './draft.ts';

type Requirement = Draft['requirements'][number];

/** Names of public frameworks, as they call themselves. */
const frameworks = ['ISO/IEC 27001:2022', 'NIST CSF 2.0', 'CIS Controls v8.1', 'BSI IT-Grundschutz', 'ANSSI guide d’hygiène', 'NIS2 Art. 21(2)'];

interface RequirementRowsProps {
  readonly requirements: readonly Requirement[];
  readonly onChange: (requirements: Requirement[]) => void;
}

/** Requirements of public frameworks by number or id, never by their text. */
export function RequirementRows({ requirements, onChange }: RequirementRowsProps): ReactElement {
  const { t } = useTranslation('practice-editor');
  const put = (at: number, change: Partial<Requirement>): void => onChange(requirements.map((requirement, index) => (index === at ? { ...requirement, ...change } : requirement)));
  return (
    <Fieldset legend={t('fact.requirements')}>
      <Stack gap="xs">
        {requirements.map((requirement, at) => (
          <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
            <Autocomplete label={t('fact.framework')} data={frameworks} value={requirement.framework} onChange={(framework) => put(at, { framework })} flex={2} miw={0} maxLength={200} />
            <TextInput label={t('fact.ref')} value={requirement.ref} onChange={({ currentTarget: { value: ref } }) => put(at, { ref })} flex={1} miw={0} maxLength={200} />
            <ActionIcon variant="default" size="input-sm" aria-label={t('fact.removeRequirement', { number: at + 1 })} onClick={() => onChange(requirements.filter((_, index) => index !== at))}>
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <Button variant="subtle" w="fit-content" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => onChange([...requirements, { framework: '', ref: '' }])}>
          {t('fact.addRequirement')}
        </Button>
      </Stack>
    </Fieldset>
  );
}

import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactElement, type SubmitEvent, useState } from 'react';

/** Adds something by what it is called. */
export function AddByTitle({ label, action, onAdd }: { readonly label: string; readonly action: string; readonly onAdd: (title: string) => void }): ReactElement {
  const [title, setTitle] = useState('');
  const add = (event: SubmitEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    onAdd(title.trim());
    setTitle('');
  };
  return (
    <form onSubmit={add}>
      <Group gap="xs" align="flex-end">
        <TextInput label={label} flex="1 1 11.5rem" maxLength={1_000} value={title} onChange={({ currentTarget }) => setTitle(currentTarget.value)} />
        <Button type="submit" variant="default" flex="none" leftSection={<IconPlus size={16} aria-hidden />} disabled={title.trim() === ''}>
          {action}
        </Button>
      </Group>
    </form>
  );
}

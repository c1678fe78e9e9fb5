import { ActionIcon, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { type ReactElement, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editTo, type ReferenceKind, type Scenario } from '#exercise-engine';
import type { Locale } from '#kernel';
import { Panel } from '../../../ui/panel.tsx';
import { AddByTitle } from '../fields/add-by-title.tsx';
import { Place } from '../fields/place.tsx';
import { useRemoval } from '../fields/use-removal.tsx';
import { useWriting } from '../fields/writing.ts';
import { newKey } from '../new-key.ts';
import { useWorkshop } from '../workshop-context.ts';
import css from './lists.module.css';

export type ListName = 'teams' | 'phases' | 'personas' | 'milestones' | 'variables' | 'objectives' | 'expectations' | 'glossary';
export type ItemOf<List extends ListName> = NonNullable<Scenario[List]>[number];

interface Props<List extends ListName> {
  readonly list: List;
  /** By which others refer to its things, if they do. */
  readonly kind: ReferenceKind | null;
  readonly titleOf: (item: ItemOf<List>) => string;
  readonly make: (key: string, title: string, locale: Locale) => ItemOf<List>;
  readonly children: (item: ItemOf<List>, path: readonly string[]) => ReactNode;
}

/** Things of one kind, one of which is open to be written. */
export function KeyedList<List extends ListName>({ list, kind, titleOf, make, children }: Props<List>): ReactElement {
  const { t } = useTranslation('workshop-forms');
  const { scenario, edit, shown } = useWriting();
  const { sought } = useWorkshop();
  const [open, setOpen] = useState(sought?.[0] === list ? (sought[1] ?? null) : null);
  const remove = useRemoval();
  const name: ListName = list;
  const items: readonly ItemOf<List>[] = scenario[list] ?? [];
  const add = (title: string): void => {
    const item = make(newKey(title, items.map(({ key }) => key)), title, shown[0] ?? 'en');
    edit([scenario[list] ? editTo(scenario, [list, item.key], item) : editTo(scenario, [list], [item])]);
    setOpen(item.key);
  };
  const move = (item: ItemOf<List>, before: string | null): void => edit([{ path: [list, item.key], from: item, to: item, before }]);
  return (
    <Stack gap="sm">
      {items.length === 0 && <Text c="dimmed">{t(`lists.empty.${name}`)}</Text>}
      {items.map((item, at) => {
        const title = titleOf(item) || item.key;
        const isOpen = open === item.key;
        return (
          <Panel key={item.key} py="xs">
            <Group wrap="nowrap" gap={4}>
              <UnstyledButton className={css.head} aria-expanded={isOpen} onClick={() => setOpen(isOpen ? null : item.key)}>
                <IconChevronRight size={18} className={css.chevron} aria-hidden /> {title}
              </UnstyledButton>
              <ActionIcon variant="subtle" color="gray" disabled={at === 0} aria-label={t('lists.up', { title })} onClick={() => move(item, items[at - 1]?.key ?? null)}>
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" disabled={at === items.length - 1} aria-label={t('lists.down', { title })} onClick={() => move(item, items[at + 2]?.key ?? null)}>
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="subtle" color="gray" aria-label={t('lists.remove', { title })} onClick={() => remove({ kind, key: item.key, title, path: [list, item.key] })}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
            {isOpen && (
              <Place path={[list, item.key]}>
                <Stack gap="md" mt="sm">
                  {children(item, [list, item.key])}
                </Stack>
              </Place>
            )}
          </Panel>
        );
      })}
      <AddByTitle label={t(`lists.new.${name}`)} action={t('lists.add')} onAdd={add} />
    </Stack>
  );
}

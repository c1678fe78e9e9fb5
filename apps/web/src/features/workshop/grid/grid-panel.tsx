import { Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../draft/use-draft.ts';
import { newKey } from '../new-key.ts';
import { added, duplicated, moved, removed } from '../rows.ts';
import { useWorkshop } from '../workshop-context.ts';
import { withRecordBegun } from './begun-record.ts';
import { columnKeys, columns } from './columns.ts';
import { Grid } from './grid.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { blankInject, type Pasted, pasted } from './pasted.ts';
import { only, type Place, rangeIn, type Selection } from './selection.ts';
import { useGridWords } from './use-grid-words.ts';

/** The grid with what can be done to its rows. */
export function GridPanel(): ReactElement {
  const { t } = useTranslation('workshop');
  const { scenario, edit, conflicts } = useDraft();
  const { inject, select } = useWorkshop();
  const words = useGridWords();
  const { injects } = scenario;
  const [selection, setSelection] = useState<Selection>(() => only({ row: Math.max(0, injects.findIndex(({ key }) => key === inject)), column: 0 }));
  const [offered, offer] = useState<Pasted | null>(null);
  const inConflict = useMemo(() => new Set(conflicts.flatMap(({ path: [list, key] }) => (list === 'injects' && key ? [key] : []))), [conflicts]);
  const range = rangeIn(selection);
  const chosen = injects.slice(range.top, range.bottom + 1).map(({ key }) => key);

  const choose = (next: Selection): void => {
    setSelection(next);
    const key = injects[next.active.row]?.key;
    if (key && key !== inject) select(key);
  };
  const write = ({ row, column }: Place, text: string): void => {
    const key = columnKeys[column];
    const at = injects[row];
    if (!key || !at) return;
    const written = columns[key].write(at, text, words);
    if ('edits' in written) edit(written.edits);
    else notifications.show({ color: 'red', title: t('notUnderstood', { text: text.slice(0, 60) }), message: t(`problem.${written.problem}`) });
  };
  const paste = (cells: readonly (readonly string[])[]): void => {
    const place = { row: range.top, column: range.left };
    const [[only = ''] = []] = cells;
    if (cells.length === 1 && cells[0]?.length === 1 && injects[place.row]) return write(place, only);
    offer(pasted(cells, place, columnKeys.map((key) => t(`column.${key}`)), words, newKey));
  };
  const empty = (): void =>
    edit(
      withRecordBegun(words, (begun) =>
        injects.slice(range.top, range.bottom + 1).flatMap((at) =>
          columnKeys.slice(range.left, range.right + 1).flatMap((key) => {
            const written = columns[key].write(at, '', begun);
            return 'edits' in written ? written.edits : [];
          }),
        ),
      ),
    );
  const addRow = (): void => edit([added({ ...blankInject(newKey(), words), trigger: injects[range.bottom]?.trigger ?? { at: 0 } }, injects[range.bottom + 1]?.key ?? null)]);
  const move = (direction: 'up' | 'down'): void => {
    const edits = moved(scenario, chosen, direction);
    if (edits.length === 0) return;
    edit(edits);
    const by = direction === 'up' ? -1 : 1;
    setSelection(({ anchor, active }) => ({ anchor: { ...anchor, row: anchor.row + by }, active: { ...active, row: active.row + by } }));
  };
  const none = chosen.length === 0;
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button size="compact-sm" variant="default" leftSection={<IconPlus size={16} />} onClick={addRow}>{t('row.add')}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconCopy size={16} />} disabled={none} onClick={() => edit(duplicated(scenario, chosen))}>{t('row.duplicate')}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconTrash size={16} />} disabled={none} onClick={() => edit(removed(scenario, chosen))}>{t('row.remove', { count: chosen.length })}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconArrowUp size={16} />} disabled={none} onClick={() => move('up')}>{t('row.up')}</Button>
        <Button size="compact-sm" variant="default" leftSection={<IconArrowDown size={16} />} disabled={none} onClick={() => move('down')}>{t('row.down')}</Button>
      </Group>
      <Grid words={words} selection={selection} onSelect={choose} onWrite={write} onPaste={paste} onEmpty={empty} onMoveRows={move} inConflict={inConflict} />
      <Text id="grid-keys" size="sm" c="dimmed">
        {t('grid.keys')} <Kbd>Enter</Kbd> <Kbd>F2</Kbd> <Kbd>Esc</Kbd> <Kbd>Tab</Kbd> <Kbd>Alt</Kbd>+<Kbd>↑↓</Kbd>
      </Text>
      <PasteDialog pasted={offered} cancel={() => offer(null)} take={() => {
        if (offered) edit(offered.edits);
        offer(null);
      }} />
    </Stack>
  );
}

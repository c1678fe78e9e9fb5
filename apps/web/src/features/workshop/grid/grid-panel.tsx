import { Button, Group, Kbd, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowDown, IconArrowUp, IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { columnsInConflict } from '../conflicts/column-of.ts';
import { useDraft } from '../draft/use-draft.ts';
import { newKey } from '../new-key.ts';
import { added, duplicated, moved, removed } from '../rows.ts';
import { useWorkshop } from '../workshop-context.ts';
import { withRecordBegun } from './begun-record.ts';
import { columnKeys, columns } from './columns.ts';
import { Grid } from './grid.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { blankInject, type Pasted, pasted } from './pasted.ts';
import { RowAction } from './row-action.tsx';
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
  const inConflict = useMemo(() => columnsInConflict(conflicts), [conflicts]);
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
        <RowAction icon={IconCopy} label={t('row.duplicate')} disabled={none} onClick={() => edit(duplicated(scenario, chosen))} />
        <RowAction icon={IconTrash} label={t('row.remove', { count: Math.max(1, chosen.length) })} disabled={none} onClick={() => edit(removed(scenario, chosen))} />
        <RowAction icon={IconArrowUp} label={t('row.up')} disabled={none} onClick={() => move('up')} />
        <RowAction icon={IconArrowDown} label={t('row.down')} disabled={none} onClick={() => move('down')} />
      </Group>
      {injects.length === 0 && <Text>{t('empty.text')}</Text>}
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
